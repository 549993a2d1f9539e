package org.touchpoint.api.product;

/**
 * A place where products are kept.
 *
 * @param number such as {@code 001}, at most 10 characters, upper case
 */
public record Warehouse(String number, String name) {}
