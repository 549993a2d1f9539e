package org.touchpoint.web.rest.internal.resource;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.touchpoint.web.rest.internal.error.Problem;

/** Says in the OpenAPI document that every address can answer a problem. Run by the build alone. */
public final class ProblemResponses implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("What is wrong, and what to do about it")
                                .content(content));
        return operation;
    }
}
