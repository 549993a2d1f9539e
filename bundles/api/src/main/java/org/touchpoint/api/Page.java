package org.touchpoint.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the items of this page, in list order
 * @param total how many items the whole list has, on all pages
 */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
