package org.touchpoint.web.rest.internal.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportProfile;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.imports.Imports;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.api.user.Caller;

/** Takes down the file it was given. */
public final class FakeImports implements Imports {
    public ImportRequest request;
    public String content;

    @Override
    public List<ImportProfile> profiles() {
        return List.of(new ImportProfile("online-retail", "Invoices of an online shop"));
    }

    @Override
    public ImportJob start(ImportRequest request, InputStream content, Caller caller) {
        this.request = request;
        try {
            this.content = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return job(5);
    }

    private static ImportJob job(long id) {
        return new ImportJob(
                id,
                "online-retail",
                "orders.csv",
                "running",
                null,
                Instant.EPOCH,
                null,
                "admin",
                3,
                1,
                1,
                0,
                0,
                1,
                1,
                Map.of("credit note", 2L));
    }

    @Override
    public ImportJob get(long id, Caller caller) {
        if (id != 5) {
            throw TouchpointException.notFound("import", id);
        }
        return job(id);
    }

    @Override
    public Page<ImportJob> list(PageRequest page, Caller caller) {
        return new Page<>(List.of(job(5)), 1);
    }

    @Override
    public void rejectedLines(long id, Consumer<RejectedLine> reader, Caller caller) {
        reader.accept(new RejectedLine(2, "credit note", "C536379,D,\"Discount, \"\"big\"\"\",-1"));
        reader.accept(new RejectedLine(7, "adjustment", "A563185"));
    }
}
