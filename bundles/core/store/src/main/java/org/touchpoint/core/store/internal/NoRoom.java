package org.touchpoint.core.store.internal;

/** The disk is too full to open the database; the message is the sentence that people read. */
final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    NoRoom(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
