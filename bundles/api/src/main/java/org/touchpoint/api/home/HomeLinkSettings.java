package org.touchpoint.api.home;

/**
 * What is set of a link.
 *
 * @param title 1 to 120 characters
 * @param address {@code http://…}, {@code https://…}, or a path of the console such as {@code /orders}; at most 1,000 characters
 * @param shared whether everybody has it, which needs the job function CRM
 */
public record HomeLinkSettings(String title, String address, boolean shared) {}
