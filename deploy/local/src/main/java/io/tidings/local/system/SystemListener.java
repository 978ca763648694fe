package io.tidings.local.system;

/** Is told what a system does. Called from several threads, one at a time. */
public interface SystemListener {

    /** Something moved. */
    void changed(SystemState state);

    /** Something a person should read, one or more lines. */
    void said(String message);

    /** Listens to nothing. */
    static SystemListener none() {
        return new SystemListener() {
            @Override
            public void changed(SystemState state) {}

            @Override
            public void said(String message) {}
        };
    }
}
