package org.touchpoint.api.followup;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Follow-ups, a copy a person. Everybody sees and works their own; other people's need the job function CRM. When a method
 * returns, its effect is on disk. Thread-safe.
 */
@ProviderType
public interface FollowUps {
    /**
     * A queue. Without assignees: the caller's own, or everybody's if the caller holds the job function CRM. {@code INVALID} naming
     * the filter for a status, event, source, priority or assignee that there is not.
     */
    Page<FollowUp> list(FollowUpFilter filter, PageRequest page, Caller caller);

    /** The follow-up with its script filled in, or {@code NOT_FOUND}. */
    FollowUp get(long id, Caller caller);

    /** Makes a follow-up by hand; the copies, the caller's own first where there is one. */
    List<FollowUp> create(NewFollowUp request, Caller caller);

    /**
     * <em>Accept</em>: records what the user set, and writes it to the customer's Recent Transactions where the event says
     * so. Closing a copy closes no other, and releases no hold. {@code CONFLICT} for a change of a closed one that leaves it closed.
     */
    FollowUp accept(long id, FollowUpUpdate update, Caller caller);

    /** The items of the Service Quality Checklist, in order. */
    List<String> checklist();

    /** The placeholders that a script may use, with what each stands for, by name. */
    List<Placeholder> placeholders();

    /**
     * A script as a follow-up of this kind would show it to the caller; needs the job function CRM or Administration. Writes nothing.
     * {@code INVALID} naming {@code customer}, {@code order} or {@code source}.
     */
    FilledScript fill(ScriptSample sample, Caller caller);

    /**
     * The names in brackets that {@code script} uses and that nothing can fill, in order; empty if all can be filled.
     *
     * @param subjects what the script's follow-ups are about, as {@link Placeholder#needs()} names it
     */
    List<String> unfillablePlaceholders(String script, Collection<String> subjects);
}
