package org.touchpoint.core.imports.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was looked up lately, at most so many entries. Not thread-safe. */
final class Known<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Known(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
