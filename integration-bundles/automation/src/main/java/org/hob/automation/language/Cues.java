package org.hob.automation.language;

import java.util.List;

/**
 * The triggers of an automation or of a step that waits, with lists among them unfolded.
 *
 * @param cues in order
 */
public record Cues(List<Cue> cues) {

    public Cues {
        cues = List.copyOf(cues);
    }
}
