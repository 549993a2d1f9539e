package org.touchpoint.core.plugins.internal;

/** Configuration of the plugins room, PID {@code org.touchpoint.plugins}. */
@interface PluginsConfig {
    /** The largest plugin that can be uploaded, in MiB. */
    int largest_upload_mib() default 32;

    /** How long an upload waits for the plugin to be deployed, in seconds. */
    int deploy_timeout_seconds() default 15;
}
