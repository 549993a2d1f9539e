package org.touchpoint.api.customer;

import org.jspecify.annotations.Nullable;

/** A person to talk to at a customer. The first of a customer's contacts is the main one. */
public record Contact(
        String name,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email) {}
