package org.touchpoint.web.rest.internal;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.touchpoint.web.rest.internal.auth.Authentication;
import org.touchpoint.web.rest.internal.error.ProblemMapper;
import org.touchpoint.web.rest.internal.json.Json;
import org.touchpoint.web.rest.internal.json.JsonBody;
import org.touchpoint.web.rest.internal.request.KnownParameters;
import org.touchpoint.web.rest.internal.request.SecurityHeaders;
import org.touchpoint.web.rest.internal.request.SizeLimit;
import org.touchpoint.web.rest.internal.resource.CustomersResource;
import org.touchpoint.web.rest.internal.resource.EventsResource;
import org.touchpoint.web.rest.internal.resource.FollowUpsResource;
import org.touchpoint.web.rest.internal.resource.GroupsResource;
import org.touchpoint.web.rest.internal.resource.HealthResource;
import org.touchpoint.web.rest.internal.resource.ImportsResource;
import org.touchpoint.web.rest.internal.resource.JournalResource;
import org.touchpoint.web.rest.internal.resource.OpenApiResource;
import org.touchpoint.web.rest.internal.resource.OrdersResource;
import org.touchpoint.web.rest.internal.resource.PluginsResource;
import org.touchpoint.web.rest.internal.resource.ProductsResource;
import org.touchpoint.web.rest.internal.resource.RolesResource;
import org.touchpoint.web.rest.internal.resource.SessionResource;
import org.touchpoint.web.rest.internal.resource.UsersResource;

/** All resources and what stands before them. */
final class RestApplication extends ResourceConfig {
    RestApplication(Services services) {
        property("jersey.config.disableAutoDiscovery", true);
        property("jersey.config.disableMetainfServicesLookup", true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        registerInstances(
                new SizeLimit(),
                new Authentication(services),
                new KnownParameters(),
                new SecurityHeaders(),
                new ProblemMapper(),
                new JsonBody(new Json(services::zone)));
        registerInstances(
                new HealthResource(services),
                new SessionResource(services),
                new CustomersResource(services),
                new ProductsResource(services),
                new UsersResource(services),
                new RolesResource(services),
                new GroupsResource(services),
                new OrdersResource(services),
                new ImportsResource(services),
                new EventsResource(services),
                new FollowUpsResource(services),
                new PluginsResource(services),
                new JournalResource(services),
                new OpenApiResource());
    }
}
