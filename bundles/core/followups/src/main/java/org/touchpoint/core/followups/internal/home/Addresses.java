package org.touchpoint.core.followups.internal.home;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.check.Fields;

/** Addresses that a link may lead to. Others, {@code javascript:} above all, would run as the user who clicks. */
final class Addresses {
    private static final int LONGEST = 1000;

    private Addresses() {}

    /** An address of the web, or a path of the console; {@code INVALID} naming {@code address} if it is neither. */
    static String checked(@Nullable String given) {
        String address = Fields.required("address", given, LONGEST);
        if (!(isPath(address) || isOfTheWeb(address))) {
            throw TouchpointException.invalid(
                    "address",
                    "This is neither an address of the web nor a path of the console.",
                    "Give one such as https://example.com/prices, or /orders.");
        }
        return address;
    }

    /** Two slashes, or a slash and a backslash, would lead to another host. */
    private static boolean isPath(String address) {
        return address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0 && parses(address);
    }

    private static boolean isOfTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        try {
            String host = new URI(address).getHost();
            return host != null && !host.isEmpty();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean parses(String address) {
        try {
            return new URI(address).getPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
