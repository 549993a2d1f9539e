package org.touchpoint.api.imports;

/**
 * A line that was not taken.
 *
 * @param line number of the line in the file, the heading being line 1
 * @param content the line as it stood in the file
 */
public record RejectedLine(long line, String reason, String content) {}
