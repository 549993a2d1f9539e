package org.touchpoint.core.deploy.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder {@code deploy/}; a file is looked into once, and again when it has changed. Thread-safe. */
final class DeployFolder {
    /** More than the coarsest of file systems rounds off. */
    private static final long TOUCH_MILLIS = 2000;

    private final Path folder;
    private final Map<Path, Look> looks = new ConcurrentHashMap<>();

    private record Stamp(FileTime modified, FileTime changed, long size) {}

    private record Look(Stamp stamp, DeployedFile file) {}

    DeployFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a file lies directly in it. */
    boolean holds(Path file) {
        return real(folder).equals(file.getParent());
    }

    /** What lies in it, by name; folders and hidden files are passed over. */
    List<DeployedFile> files() {
        try (Stream<Path> paths = Files.list(real(folder))) {
            List<DeployedFile> files = paths.filter(
                            path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .flatMap(path -> file(path).stream())
                    .toList();
            looks.keySet().retainAll(files.stream().map(DeployedFile::path).toList());
            return files;
        } catch (IOException e) {
            return List.of(); // it has been taken away, which the watcher says
        }
    }

    private Optional<DeployedFile> file(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            Stamp stamp = new Stamp(attributes.lastModifiedTime(), changed(path, attributes), attributes.size());
            Look known = looks.get(path);
            if (known != null && known.stamp().equals(stamp)) {
                return Optional.of(known.file());
            }
            DeployedFile file = DeployedFile.read(path, stamp.changed().toInstant());
            looks.put(path, new Look(stamp, file));
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty(); // deleted this moment
        }
    }

    /** When the file came here or was written, whatever date it brought along; where that is not kept, its date. */
    private static FileTime changed(Path path, BasicFileAttributes attributes) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(path, "unix:ctime")
                : attributes.lastModifiedTime();
    }

    /** Has the watcher look at a file anew, which it does when the date changes. */
    void touch(Path path) throws IOException {
        long millis = Files.getLastModifiedTime(path).toMillis();
        Files.setLastModifiedTime(path, FileTime.fromMillis(millis + TOUCH_MILLIS));
    }

    /** The watcher knows the folder by this name. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
