package org.touchpoint.api;

/** What kind of refusal a {@link TouchpointException} is. */
public enum ErrorCode {
    /** A field of the request cannot be taken as it is. */
    INVALID,
    /** Nobody has logged in, or the log-in did not hold. */
    UNAUTHENTICATED,
    /** The caller's roles do not hold the job function that this needs. */
    FORBIDDEN,
    /** The thing named does not exist. */
    NOT_FOUND,
    /** The request contradicts the present state: a duplicate, an illegal step, a reused key. */
    CONFLICT,
    /** Too many attempts in too short a time; the exception says how long to wait. */
    TOO_MANY,
    /** The system cannot do this now (database lost, disk full); the same request may succeed later. */
    UNAVAILABLE
}
