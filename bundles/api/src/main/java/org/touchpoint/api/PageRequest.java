package org.touchpoint.api;

/**
 * Which part of a list is wanted.
 *
 * @param page the page, counted from 0
 * @param size items on a page, 1 to {@value #LARGEST}
 */
public record PageRequest(int page, int size) {
    /** The largest page that is answered. */
    public static final int LARGEST = 10_000;

    /** The first fifty items. */
    public static final PageRequest FIRST = new PageRequest(0, 50);

    public PageRequest {
        if (page < 0) {
            throw TouchpointException.invalid("page", "page is " + page, "Give a page from 0 upwards.");
        }
        if (size < 1 || size > LARGEST) {
            throw TouchpointException.invalid("size", "size is " + size, "Give a size from 1 to " + LARGEST + ".");
        }
    }

    /** How many items lie before this page. */
    public long offset() {
        return (long) page * size;
    }
}
