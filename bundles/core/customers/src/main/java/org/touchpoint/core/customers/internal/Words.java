package org.touchpoint.core.customers.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words by which customers are found, as they are kept and as they are asked for: lower case, without accents. */
final class Words {
    private static final int LONGEST = 60;
    private static final int FEWEST_DIGITS = 3;
    private static final int FEWEST_WITHOUT_COUNTRY = 7;
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final List<Integer> USUAL_LENGTHS = List.of(10, 7);
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s,;]+");
    private static final Pattern EXTENSION = Pattern.compile("(?:ext|x)\\.? ?[0-9]+\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()./\\- ]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Words() {}

    /** The words of a text. */
    static Set<String> of(@Nullable String text) {
        Set<String> words = new LinkedHashSet<>();
        if (text != null) {
            for (String word : BETWEEN.split(plain(text))) {
                add(words, word);
            }
        }
        return words;
    }

    /** The address as a whole, and the words in it. */
    static Set<String> ofEmail(@Nullable String email) {
        Set<String> words = of(email);
        if (email != null) {
            add(words, plain(email));
        }
        return words;
    }

    /** The digits from each group on as it is written, so that it is found with and without country and area. */
    static Set<String> ofPhone(@Nullable String phone) {
        Set<String> words = new LinkedHashSet<>();
        if (phone == null) {
            return words;
        }
        List<String> groups = groups(phone);
        String all = String.join("", groups);
        int start = 0;
        for (String group : groups) {
            addDigits(words, all.substring(start));
            start += group.length();
        }
        for (int length : USUAL_LENGTHS) {
            if (all.length() > length) {
                addDigits(words, all.substring(all.length() - length));
            }
        }
        return words;
    }

    /** What must all be beginnings of a customer's words, for it to be found by a text. */
    static Set<String> asked(String text) {
        Set<String> asked = new LinkedHashSet<>();
        for (String part : BLANKS.split(text)) {
            if (part.indexOf('@') > 0) {
                add(asked, plain(part));
            } else {
                asked.addAll(of(part));
            }
        }
        return asked;
    }

    /** The digits of which one must begin a customer's number of telephone, if the text can be one; else empty. */
    static Set<String> askedDigits(String text) {
        Set<String> asked = new LinkedHashSet<>();
        String number = EXTENSION.matcher(text).replaceFirst("").strip();
        String digits = String.join("", groups(number));
        if (!TELEPHONE.matcher(number).matches() || digits.length() < FEWEST_DIGITS) {
            return asked;
        }
        addDigits(asked, digits);
        boolean foreign = number.startsWith("+") || digits.startsWith("00") || digits.startsWith("1");
        String national = digits.replaceFirst("^0+", "");
        addDigits(asked, national);
        for (int code = 1; foreign && code <= LONGEST_COUNTRY_CODE; code++) {
            if (national.length() - code >= FEWEST_WITHOUT_COUNTRY) {
                addDigits(asked, national.substring(code));
            }
        }
        return asked;
    }

    private static List<String> groups(String phone) {
        List<String> groups = new ArrayList<>();
        Matcher digits = DIGITS.matcher(EXTENSION.matcher(phone).replaceFirst(""));
        while (digits.find()) {
            groups.add(digits.group());
        }
        return groups;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static void addDigits(Set<String> words, String digits) {
        if (digits.length() >= FEWEST_DIGITS) {
            add(words, digits);
        }
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
    }
}
