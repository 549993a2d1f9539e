package org.touchpoint.api.user;

import java.util.List;

/**
 * A role.
 *
 * @param jobFunctions titles of the job functions that it holds, see {@link JobFunction#title()}
 */
public record Role(String name, List<String> jobFunctions) {}
