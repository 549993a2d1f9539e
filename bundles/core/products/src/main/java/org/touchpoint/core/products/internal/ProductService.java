package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.tables.tables.records.ProductRecord;

/** Products in the database. */
@Component
public final class ProductService implements Products {
    private static final long NOT_YET = -1;

    private final Transactions transactions;
    private final Company company;
    private final AtomicBoolean wordsAreThere = new AtomicBoolean();

    @Activate
    public ProductService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public Page<ProductSummary> list(ProductFilter filter, PageRequest page) {
        if (filter.text() != null && !wordsAreThere.get()) {
            transactions.write(db -> {
                new ProductWords(db).complete();
                return true;
            });
            wordsAreThere.set(true);
        }
        return transactions.read(db -> new ProductSearch(db).page(filter, page));
    }

    @Override
    public Product get(String orderedAs) {
        return transactions.read(db -> {
            ProductDetails details = new ProductDetails(db);
            return details.product(details.id(orderedAs));
        });
    }

    @Override
    public Product create(String number, ProductSettings settings, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        String wanted = ProductRules.number("number", number);
        ProductSettings checked = ProductRules.check(settings);
        return UniqueKeys.write(
                transactions, db -> told(insert(db, wanted, checked)), db -> requireFree(db, wanted, checked));
    }

    @Override
    public Product change(String number, @Nullable Long version, ProductSettings settings, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        ProductSettings checked = ProductRules.check(settings);
        return UniqueKeys.write(transactions, db -> told(update(db, number, version, checked)), db -> {
            ProductDetails details = new ProductDetails(db);
            Product present = details.product(details.id(number));
            new ProductNumbers(db).requireFree(checked.alphas(), present.number(), present.internalNumber());
        });
    }

    private Product told(Product product) {
        transactions.announce(Announcement.of(ChangeKind.PRODUCT, product.number()));
        return product;
    }

    private static void requireFree(DSLContext db, String number, ProductSettings settings) {
        ProductNumbers numbers = new ProductNumbers(db);
        numbers.requireFree(number);
        numbers.requireFree(settings.alphas(), number, NOT_YET);
    }

    private Product insert(DSLContext db, String number, ProductSettings settings) {
        requireFree(db, number, settings);
        ProductRecord row = db.newRecord(PRODUCT);
        List<String> names = new ArrayList<>(settings.alphas());
        names.add(number);
        row.setId(new InternalNumbers(db).next(names));
        row.setExternalNumber(number);
        row.setCreatedAt(company.clock().instant());
        fill(db, row, row.getId(), number, settings);
        row.insert();
        new ProductNumbers(db).add(row.getId(), number, settings.alphas());
        return settled(db, row.getId(), number, settings);
    }

    private static Product update(DSLContext db, String orderedAs, @Nullable Long version, ProductSettings settings) {
        long id = new ProductDetails(db).id(orderedAs);
        String number = db.select(PRODUCT.EXTERNAL_NUMBER)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(id))
                .fetchSingle(PRODUCT.EXTERNAL_NUMBER);
        ProductNumbers numbers = new ProductNumbers(db);
        numbers.requireFree(settings.alphas(), number, id);
        ProductRecord row = db.newRecord(PRODUCT);
        fill(db, row, id, number, settings);
        Versions.next(db, id, version);
        db.update(PRODUCT).set(row).where(PRODUCT.ID.eq(id)).execute();
        numbers.replaceAlphas(id, settings.alphas());
        return settled(db, id, number, settings);
    }

    private static Product settled(DSLContext db, long id, String number, ProductSettings settings) {
        new ProductParts(db, id).write(number, settings);
        new ProductWords(db).write(List.of(id));
        return new ProductDetails(db).product(id);
    }

    private static void fill(DSLContext db, ProductRecord row, long id, String number, ProductSettings settings) {
        row.setDescription(settings.description());
        row.setUnit(settings.unit());
        row.setCost(settings.cost());
        row.setListPrice(settings.listPrice());
        row.setStocked(settings.stocked());
        row.setDiscontinued(settings.discontinued());
        row.setSupersededById(new Supersession(db).resolve(id, number, settings.supersededBy()));
        row.setDepositProductId(new ProductParts(db, id).deposit(number, settings.depositProduct()));
        row.setReorderPoint(settings.reorderPoint());
        row.setOrderQuantity(settings.orderQuantity());
        row.setSafetyStock(settings.safetyStock());
        row.setIndexed(true);
    }
}
