package org.touchpoint.web.rest.internal.fakes;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ui.UiExtension;
import org.touchpoint.api.ui.UiExtensions;

/** A list of extensions without files. */
public final class FakeExtensions implements UiExtensions {
    public final List<UiExtension> all = new ArrayList<>();

    @Override
    public List<UiExtension> list() {
        return List.copyOf(all);
    }

    @Override
    public @Nullable URL file(String address) {
        return null;
    }
}
