package org.touchpoint.api.plugin;

/** A parameter of an event definition that makes no sense. The message follows on its name: "is 0, not a whole number …". */
public class InvalidParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** A fault of the parameter with this name. */
    public InvalidParameterException(String parameter, String fault) {
        super(parameter + " " + fault);
        this.parameter = parameter;
    }

    /** A fault of the parameter with this name, found through {@code cause}. */
    public InvalidParameterException(String parameter, String fault, Throwable cause) {
        super(parameter + " " + fault, cause);
        this.parameter = parameter;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }
}
