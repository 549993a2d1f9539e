package org.touchpoint.api.product;

/**
 * Somebody from whom products are bought.
 *
 * @param number at most 20 characters, upper case
 */
public record Vendor(String number, String name) {}
