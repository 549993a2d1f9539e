package org.touchpoint.core.plugins.internal.ui;

import java.net.URL;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.ui.UiExtension;
import org.touchpoint.api.ui.UiExtensions;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Watches active bundles for the capability, and tells open pages when one comes or goes. */
@Component(immediate = true)
public final class OfferedExtensions implements UiExtensions, BundleTrackerCustomizer<List<Offer>> {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedExtensions.class);

    private final BundleTracker<List<Offer>> bundles;
    private final Transactions transactions;
    /** By the bundles' ids. Not the tracker's own: it has a bundle only after pages were told to look. */
    private final Map<Long, List<Offer>> offers = new ConcurrentHashMap<>();

    @Activate
    public OfferedExtensions(BundleContext context, @Reference Transactions transactions) {
        this.transactions = transactions;
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
    }

    @Override
    public List<UiExtension> list() {
        return all().map(Offer::extension)
                .sorted(Comparator.comparing(UiExtension::plugin).thenComparing(UiExtension::module))
                .toList();
    }

    @Override
    public @Nullable URL file(String address) {
        return all().map(offer -> offer.file(address))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Offer> all() {
        return offers.values().stream().flatMap(Collection::stream);
    }

    @Override
    public @Nullable List<Offer> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        List<Offer> found = bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE).stream()
                .flatMap(capability -> offer(bundle, capability.getAttributes()).stream())
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        offers.put(bundle.getBundleId(), found);
        tell();
        return found;
    }

    private static Optional<Offer> offer(Bundle bundle, Map<String, Object> attributes) {
        Optional<Offer> offer = Offer.of(bundle, attributes);
        if (offer.isEmpty()) {
            LOG.warn(
                    "{} offers {} to the console, but has no such module; name a .js file in a folder of the bundle",
                    bundle.getSymbolicName(),
                    attributes.get("module"));
        }
        return offer;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, List<Offer> found) {
        // Tracked in one state only, so it never changes from one tracked state to another.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, List<Offer> found) {
        offers.remove(bundle.getBundleId());
        tell();
    }

    private void tell() {
        transactions.announce(Announcement.of(ChangeKind.EXTENSION, null));
    }
}
