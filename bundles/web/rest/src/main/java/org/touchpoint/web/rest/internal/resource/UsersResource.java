package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;
import org.touchpoint.web.rest.internal.request.Paging;

/** User Maintenance: users. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Singleton
public final class UsersResource {
    private static final Map<String, Object> DEFAULTS = Map.of("active", true, "roles", List.of(), "groups", List.of());
    private static final Shape<UserSettings> SHAPE = new Shape<>(
            User.class, UserSettings.class, "email", "phone", "absentFrom", "absentTo", "standIn", "password");

    private final Services services;

    @Inject
    public UsersResource(Services services) {
        this.services = services;
    }

    /** A user to be created. */
    public record NewUser(
            String login,
            String fullName,
            @Nullable String email,
            @Nullable String phone,
            boolean active,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentTo,
            @Nullable String standIn,
            List<String> roles,
            List<String> groups,
            String password) {}

    /** A change of one's own password. */
    public record PasswordChange(String oldPassword, String newPassword) {}

    @GET
    @Operation(summary = "Users, by log-in")
    public Page<User> list(@BeanParam Paging paging, @QueryParam("text") @Nullable String text) {
        return services.users().list(text(text), paging.page());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a user")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewUser.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = User.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        String login = body.takeRequiredText("login");
        UserSettings settings = SHAPE.create(DEFAULTS, body.require("password"));
        User made = services.users().create(login, settings, caller(security));
        return Answers.created(made, "users", made.login());
    }

    @GET
    @Path("{login}")
    @Operation(summary = "A user; me is whoever asks")
    public User get(@PathParam("login") String login, @Context SecurityContext security) {
        return services.users().get(resolve(login, security));
    }

    @PUT
    @Path("{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace a user's settings",
            description = "Absent fields become what they are in a new user; an absent password stays. Fields that can"
                    + " only be read are refused unless they are unchanged. PATCH changes some fields alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserSettings.class)))
    public User replace(@PathParam("login") String path, JsonDocument body, @Context SecurityContext security) {
        String login = resolve(path, security);
        body.takeName("login", login);
        UserSettings settings = SHAPE.replace(services.users().get(login), DEFAULTS, body);
        return services.users().change(login, settings, caller(security));
    }

    @PATCH
    @Path("{login}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some of a user's settings (JSON merge patch)")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserSettings.class)))
    public User change(@PathParam("login") String path, JsonDocument body, @Context SecurityContext security) {
        String login = resolve(path, security);
        body.takeName("login", login);
        UserSettings settings = SHAPE.change(services.users().get(login), body);
        return services.users().change(login, settings, caller(security));
    }

    @POST
    @Path("me/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change one's own password")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    public Response changePassword(JsonDocument body, @Context SecurityContext security) {
        PasswordChange change = body.require("oldPassword", "newPassword").as(PasswordChange.class);
        services.users().changeOwnPassword(change.oldPassword(), change.newPassword(), caller(security));
        return Response.noContent().build();
    }

    @PUT
    @Path("me/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change one's own password, as POST does")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    public Response putPassword(JsonDocument body, @Context SecurityContext security) {
        return changePassword(body, security);
    }

    private static String resolve(String login, SecurityContext security) {
        return login.equals("me") ? caller(security).login() : login;
    }
}
