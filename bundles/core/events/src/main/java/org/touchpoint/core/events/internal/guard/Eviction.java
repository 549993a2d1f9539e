package org.touchpoint.core.events.internal.guard;

/** Takes a thread away from a plugin that will not give it back. */
final class Eviction {
    private Eviction() {}

    /**
     * Stops the thread where the Java runtime still can; later ones cannot, and leave it running as a daemon.
     *
     * <p>{@code Thread.stop} is deprecated because it may leave objects half changed. Here it hits nothing but plugin code, which is
     * pure and shares no state with the core, and which otherwise eats a processor until the next restart.
     */
    @SuppressWarnings({"deprecation", "removal"})
    static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException | LinkageError e) {
            thread.setName(thread.getName() + " (given up)"); // for whoever reads a thread dump
        }
    }
}
