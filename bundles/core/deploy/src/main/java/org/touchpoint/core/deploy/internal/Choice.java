package org.touchpoint.core.deploy.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which file is in use where several hold the same bundle: the one it is installed from, else the highest version. Immutable. */
final class Choice {
    private final Map<String, DeployedFile> inUse = new HashMap<>();

    private Choice() {}

    static Choice among(List<DeployedFile> files, Installed installed) {
        Comparator<DeployedFile> preference = Comparator.<DeployedFile, Boolean>comparing(installed::from)
                .thenComparing(DeployedFile::version)
                .thenComparing(DeployedFile::name, Comparator.reverseOrder());
        Choice choice = new Choice();
        files.stream()
                .filter(file -> file.fault() == null)
                .forEach(file -> choice.inUse.merge(
                        file.bundle(), file, (one, other) -> preference.compare(one, other) >= 0 ? one : other));
        return choice;
    }

    /** The file that is in use in place of this one, or null if it is this one or none. */
    @Nullable
    DeployedFile insteadOf(DeployedFile file) {
        DeployedFile used = inUse.get(file.bundle());
        return used == null || used.path().equals(file.path()) ? null : used;
    }
}
