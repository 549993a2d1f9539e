package org.touchpoint.core.plugins.internal.ui;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.touchpoint.api.ui.UiExtension;
import org.touchpoint.api.ui.UiExtensions;

/** One capability of a bundle: the module, and the folder whose files it may use. */
record Offer(Bundle bundle, UiExtension extension, String folder) {
    private static final Pattern MODULE = Pattern.compile("(?:[A-Za-z0-9_-]+/)+[A-Za-z0-9_-][A-Za-z0-9._-]*\\.js");
    private static final Pattern FILE = Pattern.compile("(?:[A-Za-z0-9_-]+/)+[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** What the bundle offers by a capability with these attributes; nothing if they name no module of it. */
    static Optional<Offer> of(Bundle bundle, Map<String, Object> attributes) {
        String module = String.valueOf(attributes.get("module"));
        if (!MODULE.matcher(module).matches() || bundle.getEntry(module) == null) {
            return Optional.empty();
        }
        String base = UiExtensions.ROOT + bundle.getSymbolicName() + "/~"
                + Long.toString(bundle.getLastModified(), Character.MAX_RADIX) + "/";
        return Optional.of(new Offer(
                bundle,
                new UiExtension(
                        bundle.getSymbolicName(),
                        title(bundle),
                        bundle.getVersion().toString(),
                        base + module,
                        points(attributes.get("points"))),
                base));
    }

    private static String title(Bundle bundle) {
        String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
        return name == null ? bundle.getSymbolicName() : name;
    }

    private static List<String> points(@Nullable Object points) {
        return points instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : points == null ? List.of() : List.of(points.toString());
    }

    /** The file at an address, if it lies beside the module or deeper. */
    @Nullable
    URL file(String address) {
        if (!address.startsWith(folder)) {
            return null;
        }
        String path = address.substring(folder.length());
        String module = extension.module().substring(folder.length());
        String beside = module.substring(0, module.lastIndexOf('/') + 1);
        return path.startsWith(beside) && FILE.matcher(path).matches() ? bundle.getEntry(path) : null;
    }
}
