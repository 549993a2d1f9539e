package org.touchpoint.api.imports;

/** A way to read a file of orders, by name. */
public record ImportProfile(String name, String description) {}
