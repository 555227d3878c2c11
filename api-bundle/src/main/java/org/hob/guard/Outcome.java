package org.hob.guard;

/** What became of it, from the mildest to the hardest. */
public enum Outcome {
    /** It waited without the turn; nobody noticed. */
    DISSOLVED,
    /** It was told, and the turn taken if it took long. */
    REPORTED,
    /** It was not let begin. */
    REFUSED,
    /** Its owner is kept out of the house. */
    QUARANTINED,
    /** Its owner is kept out of the house, and what would never have ended has ended. */
    ENDED
}
