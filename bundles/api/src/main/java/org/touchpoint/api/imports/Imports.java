package org.touchpoint.api.imports;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Imports of orders from CSV files, plain or gzip. Needs the job function Administration. Thread-safe.
 *
 * <p>A job found running at start (the power went) is marked failed with the advice to run it again; what it had added stays, and
 * a second run adds the rest.
 */
@ProviderType
public interface Imports {
    List<ImportProfile> profiles();

    /**
     * Takes the whole stream in (to a file in the data directory) and starts the job. {@code INVALID} for an unknown profile or a
     * heading that is not the profile's; {@code UNAVAILABLE} when there is no room.
     */
    ImportJob start(ImportRequest request, InputStream content, Caller caller);

    /** The job, or {@code NOT_FOUND}. */
    ImportJob get(long id, Caller caller);

    /** Jobs, latest first. */
    Page<ImportJob> list(PageRequest page, Caller caller);

    /** Hands every rejected line of a job to {@code reader}, in file order, without holding them all in memory. */
    void rejectedLines(long id, Consumer<RejectedLine> reader, Caller caller);
}
