package dev.marquee.imports.table;

/** Looks for addresses of cells, {@code r="AB12"}, with more letters than XFD, the last column of Excel, has. */
final class AddressCheck {
    private static final int MAX_LETTERS = 3;
    private static final int AFTER_SPACE = 1;
    private static final int AFTER_NAME = 2;
    private static final int AFTER_EQUALS = 3;
    private static final int IN_ADDRESS = 4;

    /** What was seen last; in an address, {@link #IN_ADDRESS} and its letters. */
    private int state;

    /** Reads on; returns whether every column has a name of Excel's length. */
    boolean accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            state = next(state, bytes[i]);
            if (state > IN_ADDRESS + MAX_LETTERS) {
                return false;
            }
        }
        return true;
    }

    private static int next(int state, byte character) {
        boolean isLetter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
        if (state >= IN_ADDRESS && isLetter) {
            return state + 1;
        }
        return switch (character) {
            case ' ', '\t', '\n', '\r' -> state == AFTER_NAME || state == AFTER_EQUALS ? state : AFTER_SPACE;
            case 'r' -> state == AFTER_SPACE ? AFTER_NAME : 0;
            case '=' -> state == AFTER_NAME ? AFTER_EQUALS : 0;
            case '"', '\'' -> state == AFTER_EQUALS ? IN_ADDRESS : 0;
            default -> 0;
        };
    }
}
