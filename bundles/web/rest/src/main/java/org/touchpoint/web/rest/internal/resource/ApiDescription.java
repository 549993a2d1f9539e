package org.touchpoint.web.rest.internal.resource;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says about the API as a whole. Read by the build alone; nothing runs it. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Touchpoint",
                        version = "1",
                        description =
                                "Errors answer application/problem+json: type, title, status, detail, field, remedy."
                                        + " Unknown fields and parameters are refused by name, and so are filters by what there is"
                                        + " not. PUT replaces (absent fields get their defaults), PATCH merges (RFC 7396); a field"
                                        + " that can only be read is refused unless it is unchanged. Lists answer items and total."
                                        + " Requests that change something and carry the session cookie need the session's"
                                        + " csrfToken as X-CSRF-Token, and are refused if a browser says that another site sends them."),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "session")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "basic",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic"),
                            @SecurityScheme(
                                    securitySchemeName = "session",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "touchpoint-session")
                        }))
public final class ApiDescription extends Application {}
