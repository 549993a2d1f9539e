package org.touchpoint.api.admin;

/**
 * An event definition that depends on a plugin: it is dormant while the plugin is away. Its follow-ups stay workable.
 *
 * @param event name of the definition
 * @param active whether it is active, so that it answers nothing while the plugin is away
 * @param openFollowUps open follow-ups that it has made
 */
public record PluginDependent(String event, boolean active, int openFollowUps) {}
