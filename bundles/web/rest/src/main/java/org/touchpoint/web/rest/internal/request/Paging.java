package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;

/** The parameters {@code page} and {@code size} of every list. */
public class Paging {
    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(description = "The page, counted from 0")
    private String page = "0";

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(description = "Items on a page, 1 to 10,000")
    private String size = "50";

    /** Which part of the list is wanted; {@code INVALID} naming the parameter. */
    public PageRequest page() {
        PageRequest request = new PageRequest(whole("page", page), whole("size", size));
        if (request.offset() > Integer.MAX_VALUE) {
            throw TouchpointException.invalid("page", "page is " + page + ", beyond any list.", "Give a smaller page.");
        }
        return request;
    }

    /** A number; {@code INVALID} naming the parameter if it is none. */
    static int whole(String name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw TouchpointException.invalid(name, name + " is \"" + text + "\", no whole number.", "Give a number.");
        }
    }
}
