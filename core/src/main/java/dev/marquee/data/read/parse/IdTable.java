package dev.marquee.data.read.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps the ids of a file to codes 0.. in the order they were added. Integer ids, which nearly all ids are, are stored
 * without objects. Adding is not thread-safe; lookups are, once nothing is added any more.
 */
public final class IdTable {
    private static final int MAX_DIGITS = 18;
    private static final long MAX_NUMBER = 999_999_999_999_999_999L;
    private static final long FREE = -1;

    private long[] keys = new long[64];
    private int[] codes = new int[64];
    private int numbers;
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<String> textOf = new ArrayList<>();
    private long[] numberOf = new long[64];
    private boolean isMalformed;

    IdTable() {
        Arrays.fill(keys, FREE);
    }

    /** The table of known ids, coded in the order of the list. */
    public static IdTable of(List<String> ids) {
        IdTable table = new IdTable();
        ids.forEach(table::add);
        return table;
    }

    /** Whether an id was added whose bytes are not UTF-8, or which has the character that stands for such. */
    boolean isMalformed() {
        return isMalformed;
    }

    int size() {
        return numbers + texts.size();
    }

    /** The id of a code. */
    String id(int code) {
        long number = numberOf[code];
        return number >= 0 ? Long.toString(number) : textOf.get((int) (-1 - number));
    }

    int add(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** The code of the id in bytes from..to-1; adds the id if it is new. */
    public int add(byte[] bytes, int from, int to) {
        long number = number(bytes, from, to);
        return number < 0 ? addText(new String(bytes, from, to - from, StandardCharsets.UTF_8)) : addNumber(number);
    }

    /** The code of an id that is a whole number, the same as that of its digits; adds the id if it is new. */
    public int add(long number) {
        return number < 0 || number > MAX_NUMBER ? addText(Long.toString(number)) : addNumber(number);
    }

    private int addNumber(long number) {
        int slot = slot(number);
        if (keys[slot] != number) {
            keys[slot] = number;
            codes[slot] = append(number);
            numbers++;
            if (2 * numbers > keys.length) {
                rehash();
                return size() - 1;
            }
        }
        return codes[slot];
    }

    /** The code of the id in bytes from..to-1, or -1 if it is unknown. */
    public int find(byte[] bytes, int from, int to) {
        long number = number(bytes, from, to);
        if (number < 0) {
            return texts.getOrDefault(new String(bytes, from, to - from, StandardCharsets.UTF_8), -1);
        }
        return findNumber(number);
    }

    /** The code of an id that is a whole number, or -1 if it is unknown. */
    public int find(long number) {
        return number < 0 || number > MAX_NUMBER ? texts.getOrDefault(Long.toString(number), -1) : findNumber(number);
    }

    private int findNumber(long number) {
        int slot = slot(number);
        return keys[slot] == number ? codes[slot] : -1;
    }

    private int addText(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        isMalformed |= text.indexOf('\uFFFD') >= 0;
        textOf.add(text);
        int code = append(-textOf.size());
        texts.put(text, code);
        return code;
    }

    private int append(long number) {
        int code = size();
        if (code == numberOf.length) {
            numberOf = Arrays.copyOf(numberOf, 2 * code);
        }
        numberOf[code] = number;
        return code;
    }

    /** The non-negative integer in from..to-1, or -1 if the text is not one or has leading zeros. */
    private static long number(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length > MAX_DIGITS || (bytes[from] == '0' && length > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private int slot(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != number) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[2 * oldKeys.length];
        codes = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
