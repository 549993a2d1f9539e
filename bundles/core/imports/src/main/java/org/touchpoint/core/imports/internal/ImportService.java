package org.touchpoint.core.imports.internal;

import static org.touchpoint.core.store.tables.Tables.IMPORT_JOB;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportProfile;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.imports.Imports;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.imports.profile.OrderFileProfile;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;
import org.touchpoint.core.store.spi.CustomerBook;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.ProductBook;

/** Imports: checks and spools what is uploaded, and works the jobs one after another on a thread of its own. */
@Component(service = Imports.class)
public final class ImportService implements Imports {
    static final String INTERRUPTED =
            "The system stopped while the file was being imported. Run it again: what was added stays, and the rest is added then.";

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    /** Clocks differ, and so do the zones of those who write files. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int REJECTIONS_AT_ONCE = 1_000;
    private static final int SECONDS_TO_STOP = 20;

    private final Transactions transactions;
    private final Company company;
    private final CustomerBook customers;
    private final ProductBook products;
    private final OrderIntake intake;
    private final Spool spool;
    private final ExecutorService worker;
    private volatile boolean stopped;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final List<OrderFileProfile> profiles = new CopyOnWriteArrayList<>();

    @Activate
    public ImportService(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference CustomerBook customers,
            @Reference ProductBook products,
            @Reference OrderIntake intake) {
        this(
                directory(context),
                Executors.newSingleThreadExecutor(task -> new Thread(task, "Touchpoint import")),
                transactions,
                company,
                customers,
                products,
                intake);
    }

    ImportService(
            Path directory,
            ExecutorService worker,
            Transactions transactions,
            Company company,
            CustomerBook customers,
            ProductBook products,
            OrderIntake intake,
            OrderFileProfile... profiles) {
        this.transactions = transactions;
        this.company = company;
        this.customers = customers;
        this.products = products;
        this.intake = intake;
        this.worker = worker;
        this.spool = new Spool(directory);
        this.profiles.addAll(List.of(profiles));
        transactions.write(db -> {
            JobTable.failInterrupted(db, company.clock().instant(), INTERRUPTED);
            return true;
        });
    }

    private static Path directory(BundleContext context) {
        String data = context.getProperty("karaf.data");
        return Path.of(data != null ? data : System.getProperty("java.io.tmpdir"), "imports");
    }

    /** Lets the running batch end; jobs that are not done are failed, with the advice to run them again. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in {} s; it is marked failed at the next start", SECONDS_TO_STOP);
        }
    }

    @Override
    public List<ImportProfile> profiles() {
        return profiles.stream()
                .map(profile -> new ImportProfile(profile.name(), profile.description()))
                .sorted(Comparator.comparing(ImportProfile::name))
                .toList();
    }

    @Override
    public ImportJob start(ImportRequest request, InputStream content, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        OrderFileProfile profile = RequestCheck.profile(request.profile(), profiles);
        Long accountExecutive = RequestCheck.userId(transactions, "accountExecutive", request.accountExecutive());
        Long accountCsr = RequestCheck.userId(transactions, "accountCsr", request.accountCsr());
        Books books = new Books(customers, products, accountExecutive, accountCsr, profile.internalNumbers());
        Path spooled = spool.take(content);
        try {
            Instant latest = company.clock().instant().plus(AHEAD);
            OrderFile file = new OrderFile(spooled, profile, company.zone(), latest);
            file.checkHeading();
            return submit(request, caller, spooled, file, books);
        } catch (RuntimeException e) {
            Spool.remove(spooled);
            throw e;
        }
    }

    @Override
    public ImportJob get(long id, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return find(id);
    }

    @Override
    public Page<ImportJob> list(PageRequest page, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return transactions.read(
                db -> new Page<>(JobTable.page(db, page.offset(), page.size()), db.fetchCount(IMPORT_JOB)));
    }

    @Override
    public void rejectedLines(long id, Consumer<RejectedLine> reader, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        find(id);
        long line = 0;
        List<RejectedLine> lines;
        do {
            long after = line;
            lines = transactions.read(db -> JobTable.rejectedAfter(db, id, after, REJECTIONS_AT_ONCE));
            for (RejectedLine rejected : lines) {
                reader.accept(rejected);
                line = rejected.line();
            }
        } while (lines.size() == REJECTIONS_AT_ONCE);
    }

    private ImportJob submit(ImportRequest request, Caller caller, Path spooled, OrderFile file, Books books) {
        String fileName = RequestCheck.fileName(request.fileName());
        long id = transactions.write(db -> {
            ImportNews.tell(transactions);
            Audit.record(
                    db,
                    company,
                    caller,
                    AuditKind.IMPORT,
                    fileName,
                    "imported",
                    Differences.of(null, request, "fileName"));
            return JobTable.insert(db, request, fileName, company.clock().instant(), caller.login());
        });
        ImportJob job = find(id);
        BatchWriter writer = new BatchWriter(
                transactions,
                intake,
                books,
                new BatchWriter.Job(id, request.profile(), caller.login(), request.replay(), request.guards()));
        ImportRun run = new ImportRun(file, writer, () -> stopped);
        try {
            worker.execute(() -> work(id, run, spooled));
        } catch (RejectedExecutionException e) {
            finish(id, INTERRUPTED);
            throw TouchpointException.unavailable("The system is stopping.", "Send the file again when it is up.");
        }
        return job;
    }

    private void work(long id, ImportRun run, Path spooled) {
        String failure = null;
        try {
            run.run();
        } catch (ImportFailedException e) {
            LOG.info("Import {} failed", id, e);
            failure = e.getMessage();
        } catch (RuntimeException | Error e) {
            LOG.error("Import {} failed", id, e);
            failure = "An error of the program ended the import; the log has the details. What was added stays.";
        } finally {
            Spool.remove(spooled);
        }
        finish(id, failure);
    }

    private void finish(long id, @Nullable String failure) {
        try {
            transactions.write(db -> {
                ImportNews.tell(transactions);
                JobTable.finish(db, id, company.clock().instant(), failure);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("The end of import {} cannot be written; it is marked failed at the next start", id, e);
        }
    }

    private ImportJob find(long id) {
        ImportJob job = transactions.read(db -> JobTable.find(db, id));
        if (job == null) {
            throw TouchpointException.notFound("import", id);
        }
        return job;
    }
}
