package org.touchpoint.itests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sockets that a process listens on, as Linux tells them in {@code /proc}. */
public final class OpenPorts {
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private OpenPorts() {}

    /** Addresses and ports, in the kernel's notation, on which others than this machine can reach the process. */
    public static List<String> beyondLoopback(ProcessHandle process) throws IOException {
        Path directory = Path.of("/proc", Long.toString(process.pid()));
        Set<String> sockets = sockets(directory.resolve("fd"));
        List<String> open = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(directory.resolve(table))) {
                String[] fields = line.trim().split("\\s+");
                String address = fields[1];
                if (fields[3].equals(LISTENING)
                        && sockets.contains("socket:[" + fields[9] + "]")
                        && !LOOPBACK.contains(address.substring(0, address.indexOf(':')))) {
                    open.add(address);
                }
            }
        }
        return open;
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (var entries = Files.newDirectoryStream(descriptors)) {
            for (Path entry : entries) {
                try {
                    sockets.add(Files.readSymbolicLink(entry).toString());
                } catch (IOException closedMeanwhile) {
                    continue;
                }
            }
        }
        return sockets;
    }
}
