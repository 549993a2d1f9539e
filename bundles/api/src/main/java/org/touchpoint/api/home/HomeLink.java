package org.touchpoint.api.home;

/**
 * One of My Links (V20).
 *
 * @param address an address of the web, or a path of the console
 * @param shared whether everybody has it; else it is the caller's own
 */
public record HomeLink(long id, String title, String address, boolean shared) {}
