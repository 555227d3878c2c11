package org.acme.gremlins;

/** A component of declarative services that behaves badly when it comes or goes: {@code OSGI-INF/gremlin.xml} names one of its kinds. */
public class Component {

    /** Comes as it should. */
    public void activate() {}

    /** Goes as it should. */
    public void deactivate() {}

    /** Does not come. */
    public static final class Hanging extends Component {
        @Override
        public void activate() {
            Stage.awaitOver();
        }
    }

    /** Does not go. */
    public static final class Clinging extends Component {
        @Override
        public void deactivate() {
            Stage.awaitOver();
        }
    }

    /** Fails when it comes and when it goes. */
    public static final class Failing extends Component {
        @Override
        public void activate() {
            throw new NoClassDefFoundError("a gremlin in activate");
        }
    }

    /** Fails when it goes. */
    public static final class FailingToGo extends Component {
        @Override
        public void deactivate() {
            throw new StackOverflowError("a gremlin in deactivate");
        }
    }
}
