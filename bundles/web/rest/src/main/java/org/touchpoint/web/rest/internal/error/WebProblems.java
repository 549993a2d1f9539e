package org.touchpoint.web.rest.internal.error;

/** Problems that arise before any of our own code is asked: no such address, wrong method, wrong media type. */
final class WebProblems {
    private WebProblems() {}

    static Problem of(int status, String path) {
        return switch (status) {
            case 404 ->
                Problem.of(404, "There is nothing at " + path + ".", "See /api/openapi.json for what there is.");
            case 405 ->
                Problem.of(
                        405,
                        "This method is not allowed at " + path + ".",
                        "The header Allow of this answer says which are.");
            case 406 -> Problem.of(406, "None of the media types asked for can be given.", "Ask for application/json.");
            case 413 -> Problem.of(413, "The body is too large.", "Split it into smaller requests.");
            case 415 ->
                Problem.of(
                        415,
                        "The body's media type is not taken at " + path + ".",
                        "Send application/json, or what /api/openapi.json names, as Content-Type.");
            default -> Problem.of(status, "The request cannot be read.", "See /api/openapi.json for how to ask.");
        };
    }
}
