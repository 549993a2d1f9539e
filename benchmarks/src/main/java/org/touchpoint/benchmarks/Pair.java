package org.touchpoint.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** The product on one database, and beside it a database of the same kind with the same schema and data for bare JDBC. */
final class Pair implements AutoCloseable {
    final Product product;
    final Database bare;

    Pair(Lab lab, Database.Kind kind, String name, int events) throws IOException, InterruptedException, SQLException {
        bare = lab.database(kind, name + "-bare");
        try (Product maker = new Product(lab.directory(name + "-maker"), bare).start("--empty")) {
            Dealer.open(maker);
        }
        product = new Product(lab.directory(name), lab.database(kind, name)).start("--empty");
        Dealer.open(product);
        Dealer.activate(product, events);
    }

    @Override
    public void close() throws IOException, SQLException {
        product.close();
        bare.shutDown();
    }
}
