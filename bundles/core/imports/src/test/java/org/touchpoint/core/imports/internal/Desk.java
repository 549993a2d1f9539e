package org.touchpoint.core.imports.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.customers.internal.CustomerBookService;
import org.touchpoint.core.customers.internal.TimeLineService;
import org.touchpoint.core.orders.internal.GuardDesk;
import org.touchpoint.core.orders.internal.OrderIntakeService;
import org.touchpoint.core.products.internal.ProductBookService;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.testing.TestStore;

/** Imports over the real rooms of customers, products and orders. */
final class Desk {
    static final Caller ADMIN = Caller.SYSTEM;

    final ImportService imports;
    final ExecutorService worker = Executors.newSingleThreadExecutor();

    Desk(TestStore store, Path directory, UnaryOperator<OrderIntake> around) {
        var transactions = store.transactions();
        OrderIntake intake = new OrderIntakeService(
                transactions, store.factLog(), new TimeLineService(transactions), new GuardDesk());
        imports = new ImportService(
                directory,
                worker,
                transactions,
                store.company(),
                new CustomerBookService(transactions, store.company()),
                new ProductBookService(transactions, store.company()),
                around.apply(intake),
                new OnlineRetailProfile(),
                new TouchpointProfile());
    }

    static ImportRequest request(String profile) {
        return new ImportRequest(profile, "orders.csv", false, false, null, null);
    }

    /** Imports a file and waits for its end. */
    ImportJob run(ImportRequest request, InputStream file) {
        long id = imports.start(request, file, ADMIN).id();
        try {
            worker.submit(() -> {}).get(180, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return imports.get(id, ADMIN);
    }

    ImportJob run(String profile, String file) {
        return run(request(profile), stream(file));
    }

    List<RejectedLine> rejected(ImportJob job) {
        List<RejectedLine> lines = new ArrayList<>();
        imports.rejectedLines(job.id(), lines::add, ADMIN);
        return lines;
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
