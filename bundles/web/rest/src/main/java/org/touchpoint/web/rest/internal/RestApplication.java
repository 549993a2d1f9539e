package org.touchpoint.web.rest.internal;

import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.async.AsyncContextDelegateProviderImpl;
import org.glassfish.jersey.servlet.spi.AsyncContextDelegateProvider;
import org.touchpoint.web.rest.internal.auth.Authentication;
import org.touchpoint.web.rest.internal.error.ProblemMapper;
import org.touchpoint.web.rest.internal.json.Json;
import org.touchpoint.web.rest.internal.json.JsonBody;
import org.touchpoint.web.rest.internal.live.LiveStreams;
import org.touchpoint.web.rest.internal.request.KnownParameters;
import org.touchpoint.web.rest.internal.request.SecurityHeaders;
import org.touchpoint.web.rest.internal.request.SizeLimit;
import org.touchpoint.web.rest.internal.request.UnreadBody;
import org.touchpoint.web.rest.internal.request.UntakenBody;
import org.touchpoint.web.rest.internal.resource.AlertsResource;
import org.touchpoint.web.rest.internal.resource.AuditResource;
import org.touchpoint.web.rest.internal.resource.CustomersResource;
import org.touchpoint.web.rest.internal.resource.DisplayOptionsResource;
import org.touchpoint.web.rest.internal.resource.EventTrialsResource;
import org.touchpoint.web.rest.internal.resource.EventsResource;
import org.touchpoint.web.rest.internal.resource.ExtensionsResource;
import org.touchpoint.web.rest.internal.resource.FollowUpsResource;
import org.touchpoint.web.rest.internal.resource.GroupsResource;
import org.touchpoint.web.rest.internal.resource.HealthResource;
import org.touchpoint.web.rest.internal.resource.ImportsResource;
import org.touchpoint.web.rest.internal.resource.JournalResource;
import org.touchpoint.web.rest.internal.resource.LinksResource;
import org.touchpoint.web.rest.internal.resource.LiveResource;
import org.touchpoint.web.rest.internal.resource.NewsResource;
import org.touchpoint.web.rest.internal.resource.OpenApiResource;
import org.touchpoint.web.rest.internal.resource.OrdersResource;
import org.touchpoint.web.rest.internal.resource.PluginsResource;
import org.touchpoint.web.rest.internal.resource.ProductWarehousesResource;
import org.touchpoint.web.rest.internal.resource.ProductsResource;
import org.touchpoint.web.rest.internal.resource.QueueResource;
import org.touchpoint.web.rest.internal.resource.RolesResource;
import org.touchpoint.web.rest.internal.resource.SessionResource;
import org.touchpoint.web.rest.internal.resource.StatusResource;
import org.touchpoint.web.rest.internal.resource.UsersResource;
import org.touchpoint.web.rest.internal.resource.VendorsResource;
import org.touchpoint.web.rest.internal.resource.ViewsResource;
import org.touchpoint.web.rest.internal.resource.WarehousesResource;

/** All resources and what stands before them. */
final class RestApplication extends ResourceConfig {
    RestApplication(Services services, LiveStreams streams) {
        property("jersey.config.disableAutoDiscovery", true);
        property("jersey.config.disableMetainfServicesLookup", true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        registerInstances(
                new SizeLimit(),
                new Authentication(services),
                new KnownParameters(),
                new UntakenBody(),
                new UnreadBody(),
                new SecurityHeaders(),
                new ProblemMapper(),
                new JsonBody(new Json(services::zone)));
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(services).to(Services.class);
                bind(streams).to(LiveStreams.class);
                // Jersey looks for it by META-INF/services, which does not reach across bundles.
                bind(AsyncContextDelegateProviderImpl.class).to(AsyncContextDelegateProvider.class);
            }
        });
        registerClasses(
                HealthResource.class,
                SessionResource.class,
                CustomersResource.class,
                ProductsResource.class,
                ProductWarehousesResource.class,
                VendorsResource.class,
                WarehousesResource.class,
                UsersResource.class,
                RolesResource.class,
                GroupsResource.class,
                OrdersResource.class,
                ImportsResource.class,
                EventsResource.class,
                EventTrialsResource.class,
                FollowUpsResource.class,
                StatusResource.class,
                QueueResource.class,
                DisplayOptionsResource.class,
                ViewsResource.class,
                NewsResource.class,
                AlertsResource.class,
                LinksResource.class,
                PluginsResource.class,
                ExtensionsResource.class,
                JournalResource.class,
                AuditResource.class,
                LiveResource.class,
                OpenApiResource.class);
    }
}
