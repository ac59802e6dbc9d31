package pl.partycypacja.platform.values;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;

/// Search in Polish (PRG-4): a text is kept as the base forms of its words, a query is turned into the same, both
/// without diacritics. A query typed without diacritics is tried against every spelling the dictionary knows.
@ApplicationScoped
public class PolishWords {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MAX_QUERY_WORDS = 10;
    private static final int MAX_WORD_LENGTH = 40;

    /// The letters that a letter typed without diacritics may stand for.
    private static final Map<Character, String> SPELLINGS =
            Map.of('a', "aą", 'c', "cć", 'e', "eę", 'l', "lł", 'n', "nń", 'o', "oó", 's', "sś", 'z', "zźż");

    private final Dictionary dictionary;

    PolishWords() {
        this.dictionary = new PolishStemmer().getDictionary();
    }

    /// What is kept beside a text: base forms and the forms as written, space-separated, without diacritics.
    public String index(Stream<String> texts) {
        DictionaryLookup lookup = new DictionaryLookup(dictionary);
        Set<String> terms = new TreeSet<>();
        texts.flatMap(PolishWords::words).forEach(word -> {
            terms.add(Texts.unaccent(word));
            baseForms(lookup, word).forEach(terms::add);
        });
        return String.join(" ", terms);
    }

    /// A PostgreSQL `tsquery` (for the `simple` configuration) that every word of the query must satisfy in one of
    /// its forms; empty when the query has no word in it.
    public String query(String query) {
        DictionaryLookup lookup = new DictionaryLookup(dictionary);
        return words(query)
                .limit(MAX_QUERY_WORDS)
                .map(word -> "(" + String.join(" | ", alternatives(lookup, word)) + ")")
                .collect(Collectors.joining(" & "));
    }

    /// The word as typed, which may be only the beginning of one, and the base forms it may have.
    private Set<String> alternatives(DictionaryLookup lookup, String word) {
        Set<String> terms = new LinkedHashSet<>();
        String typed = Texts.unaccent(word);
        terms.add("'" + typed + "'" + (typed.length() > 2 ? ":*" : ""));
        for (String spelling : knownSpellings(word)) {
            baseForms(lookup, spelling).forEach(form -> terms.add("'" + form.replace("'", "''") + "'"));
        }
        return terms;
    }

    private static Set<String> baseForms(DictionaryLookup lookup, String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (WordData entry : lookup.lookup(word)) {
            forms.add(Texts.unaccent(entry.getStem().toString()));
        }
        return forms;
    }

    private static Stream<String> words(String text) {
        return NOT_A_WORD
                .splitAsStream(text.toLowerCase(Locale.forLanguageTag("pl")))
                .filter(word -> !word.isEmpty() && word.length() <= MAX_WORD_LENGTH);
    }

    /// Walks the dictionary's automaton along all spellings of the word at once, so that a dead end is left early.
    private List<String> knownSpellings(String word) {
        List<String> found = new ArrayList<>();
        walk(word, 0, dictionary.fsa.getRootNode(), new StringBuilder(), found);
        return found;
    }

    private void walk(String word, int position, int node, StringBuilder spelling, List<String> found) {
        FSA automaton = dictionary.fsa;
        if (position == word.length()) {
            if (automaton.getArc(node, dictionary.metadata.getSeparator()) != 0) {
                found.add(spelling.toString());
            }
            return;
        }
        char letter = word.charAt(position);
        for (char spelled :
                SPELLINGS.getOrDefault(letter, String.valueOf(letter)).toCharArray()) {
            int next = follow(automaton, node, spelled);
            if (next != 0) {
                spelling.append(spelled);
                walk(word, position + 1, next, spelling, found);
                spelling.setLength(spelling.length() - 1);
            }
        }
    }

    /// The node after the bytes of one letter, or 0 when no word of the dictionary goes on that way.
    private int follow(FSA automaton, int node, char letter) {
        int current = node;
        for (byte label :
                String.valueOf(letter).getBytes(dictionary.metadata.getDecoder().charset())) {
            int arc = automaton.getArc(current, label);
            if (arc == 0 || automaton.isArcTerminal(arc)) {
                return 0;
            }
            current = automaton.getEndNode(arc);
        }
        return current;
    }
}
