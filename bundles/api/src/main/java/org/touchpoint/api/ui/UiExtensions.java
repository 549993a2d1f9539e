package org.touchpoint.api.ui;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The console's extensions: modules of active bundles that provide the capability {@value #NAMESPACE}, with the attributes {@code
 * module} (a path in the bundle, such as {@code ui/panel.js}) and {@code points} (a list). They come and go with their bundles.
 * Thread-safe.
 */
@ProviderType
public interface UiExtensions {
    /** Namespace of the capability. */
    String NAMESPACE = "touchpoint.ui";

    /** Where their files are: below it the plugin's name, a part that changes with every build of it, and the path in the bundle. */
    String ROOT = "/console/plugins/";

    /** All of them, by plugin. */
    List<UiExtension> list();

    /** A file of an extension, in or below the folder of its module; null for whatever else. @param address whole, with {@link #ROOT} */
    @Nullable
    URL file(String address);
}
