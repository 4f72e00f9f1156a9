/**
 * The interface for other systems ({@code /api/v1}): registered clients with scopes and tokens, reading of officials, posts, tasks,
 * published results and roll-ups, tasks from the document-management system, the feed of changes for the national database and messages on
 * publication. Owns clients, calls, the feed and the messages; never an official, a task or a result, and decides nothing about them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organization",
            "account",
            "rulebook",
            "period",
            "worklog",
            "rollup"
        })
package vn.congtam.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
