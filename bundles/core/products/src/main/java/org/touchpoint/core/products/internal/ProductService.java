package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;
import org.touchpoint.core.store.tables.tables.records.ProductRecord;

/** Products in the database. */
@Component
public final class ProductService implements Products {
    private static final long NOT_YET = -1;

    private final Transactions transactions;
    private final Company company;

    @Activate
    public ProductService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public Page<Product> list(@Nullable String text, PageRequest page) {
        return transactions.read(db -> new ProductReader(db).page(text, page));
    }

    @Override
    public Product get(String orderedAs) {
        return transactions.read(db -> product(db, present(db, orderedAs).id()));
    }

    @Override
    public Product create(String number, ProductSettings settings, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        String wanted = ProductRules.number("number", number);
        ProductSettings checked = ProductRules.check(settings);
        return UniqueKeys.write(transactions, db -> told(insert(db, wanted, checked)), db -> {
            ProductNumbers numbers = new ProductNumbers(db);
            numbers.requireFree(wanted);
            numbers.requireNotInternal(wanted, NOT_YET);
            numbers.requireFree(checked.alphas(), wanted, NOT_YET);
        });
    }

    @Override
    public Product change(String number, ProductSettings settings, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        ProductSettings checked = ProductRules.check(settings);
        return UniqueKeys.write(transactions, db -> told(update(db, number, checked)), db -> {
            ProductRow present = present(db, number);
            new ProductNumbers(db).requireFree(checked.alphas(), present.number(), present.id());
        });
    }

    private Product told(Product product) {
        transactions.announce(Announcement.of(ChangeKind.PRODUCT, product.number()));
        return product;
    }

    private Product insert(DSLContext db, String number, ProductSettings settings) {
        ProductNumbers numbers = new ProductNumbers(db);
        numbers.requireFree(number);
        numbers.requireNotInternal(number, NOT_YET);
        numbers.requireFree(settings.alphas(), number, NOT_YET);
        ProductRecord row = db.newRecord(PRODUCT);
        List<String> names = new ArrayList<>(settings.alphas());
        names.add(number);
        row.setId(new InternalNumbers(db).next(names));
        row.setExternalNumber(number);
        row.setCreatedAt(company.clock().instant());
        fill(db, row, row.getId(), number, settings);
        row.insert();
        numbers.add(row.getId(), number, settings.alphas());
        numbers.requireFree(settings.alphas(), number, row.getId());
        numbers.giveBack(number);
        return product(db, row.getId());
    }

    private static Product update(DSLContext db, String number, ProductSettings settings) {
        ProductRow present = present(db, number);
        ProductNumbers numbers = new ProductNumbers(db);
        numbers.requireFree(settings.alphas(), present.number(), present.id());
        ProductRecord row = db.newRecord(PRODUCT);
        fill(db, row, present.id(), present.number(), settings);
        db.update(PRODUCT).set(row).where(PRODUCT.ID.eq(present.id())).execute();
        numbers.replaceAlphas(present.id(), settings.alphas());
        numbers.requireFree(settings.alphas(), present.number(), present.id());
        return product(db, present.id());
    }

    private static void fill(DSLContext db, ProductRecord row, long id, String number, ProductSettings settings) {
        row.setDescription(settings.description());
        row.setUnit(settings.unit());
        row.setCost(settings.cost());
        row.setListPrice(settings.listPrice());
        row.setStocked(settings.stocked());
        row.setDiscontinued(settings.discontinued());
        row.setSupersededById(new Supersession(db).resolve(id, number, settings.supersededBy()));
    }

    private static ProductRow present(DSLContext db, String orderedAs) {
        String key = ProductRules.key(orderedAs);
        ProductRow row = ProductRules.isPossible(key)
                ? new ProductReader(db).find(List.of(key)).get(key)
                : null;
        if (row == null) {
            throw TouchpointException.notFound("product", orderedAs);
        }
        return row;
    }

    private static Product product(DSLContext db, long id) {
        return new ProductReader(db).product(id).orElseThrow(() -> TouchpointException.notFound("product", id));
    }
}
