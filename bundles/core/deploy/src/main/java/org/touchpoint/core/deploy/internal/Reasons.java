package org.touchpoint.core.deploy.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.admin.RefusedFile;

/** Says why files are not taken, and what to do about it. */
final class Reasons {
    /** The watcher takes a file within half a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Installed installed;
    private final Clock clock;

    Reasons(Installed installed, Clock clock) {
        this.installed = installed;
        this.clock = clock;
    }

    List<RefusedFile> refused(List<DeployedFile> files) {
        Choice choice = Choice.among(files, installed);
        return files.stream().flatMap(file -> refused(file, choice).stream()).toList();
    }

    private Optional<RefusedFile> refused(DeployedFile file, Choice choice) {
        String reason = reason(file, choice.insteadOf(file));
        if (reason == null && isOverdue(file)) {
            reason = "The framework did not install it. The log says why, in the line \"Failed to install artifact\".";
        }
        if (reason == null) {
            return Optional.empty();
        }
        boolean bundle = file.fault() == null;
        return Optional.of(new RefusedFile(
                file.name(),
                bundle ? file.bundle() : null,
                bundle ? file.version().toString() : "",
                reason,
                file.since(),
                file.path()));
    }

    /** Why a file is turned away at the gate, or null if it is not. */
    static @Nullable String reason(DeployedFile file, @Nullable DeployedFile inUse) {
        if (file.fault() != null) {
            return file.fault() + " Delete it, or put a plugin's jar in its place, as bnd-maven-plugin makes it.";
        }
        return inUse == null
                ? null
                : file.name() + " (version " + file.version() + ") and " + inUse.name() + " (version " + inUse.version()
                        + ") in deploy/ hold the same plugin, " + file.bundle() + ". " + inUse.name()
                        + " is in use; delete one of the two.";
    }

    private boolean isOverdue(DeployedFile file) {
        return file.since().plus(PATIENCE).isBefore(clock.instant()) && !installed.anyhow(file);
    }
}
