package org.touchpoint.event.oops;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a manager can set about a definition of this type; the names of the methods are the parameters' ids. */
@ObjectClassDefinition(name = "Oops", description = "Follows up an order on which a mistake of ours was made good.")
@interface OopsParameters {
    /** The product that gives the mistake away. */
    @AttributeDefinition(
            name = "Product",
            description =
                    "External number or alpha cross-reference of the product that is put on an order to make up for a mistake.")
    String product() default "OOPS";
}
