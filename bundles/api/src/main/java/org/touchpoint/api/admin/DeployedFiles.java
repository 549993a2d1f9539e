package org.touchpoint.api.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The files in {@code deploy/}, as far as they are not taken. Thread-safe. */
@ProviderType
public interface DeployedFiles {
    /** Those that hold no bundle, or a bundle that another file holds as well, by name. */
    List<RefusedFile> refused();
}
