package org.broadsheet.analysis;

import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/** The Romance languages. */
final class RomanceStemmers {
  private RomanceStemmers() {}

  static Stemmer catalan() {
    return new KnownWords(
        """
        català catalana catalans catalanes
        governador governadora governadors governadores
        llei lleis
        ministre ministra ministres
        nou nova nous noves
        """,
        new SnowballRule(new CatalanStemmer()));
  }

  static Stemmer french() {
    return new KnownWords(
        """
        armée armées
        anglais anglaise anglaises
        chinois chinoise chinoises
        congolais congolaise congolaises
        classement classements
        conseiller conseillers conseillère conseillères
        coupe coupes
        cour
        cours
        course courses
        danois danoise danoises
        démocratie démocraties
        département départements
        directeur directeurs directrice directrices
        droite droites
        écossais écossaise écossaises
        environnement environnements
        formation formations
        france
        français française françaises
        hongrois hongroise hongroises
        irlandais irlandaise irlandaises
        japonais japonaise japonaises
        libanais libanaise libanaises
        mai
        mais
        marché marchés
        médecine
        mètre mètres
        mois
        news
        nouveau nouveaux nouvel nouvelle nouvelles
        parlement parlements
        parti partis
        partie parties
        partir
        pas
        passer passe passé passée passés passées
        pays
        plus
        polonais polonaise polonaises
        portugais portugaise portugaises
        poste postes
        prix
        québécois québécoise québécoises
        retraite retraites
        russe russes
        rwandais rwandaise rwandaises
        sénégalais sénégalaise sénégalaises
        soudanais soudanaise soudanaises
        suédois suédoise suédoises
        """,
        new FilterRule(FrenchLightStemFilter::new));
  }

  static Stemmer italian() {
    FilterRule rule = new FilterRule(ItalianLightStemFilter::new);
    return new KnownWords(
        """
        anno anni
        arma armi
        capo capi
        casa case
        caso casi
        mese mesi
        partita partite
        porta porte
        voto voti
        """,
        word -> withoutVowel(rule.stem(word)));
  }

  /** Without the vowel of number and gender, which the rule leaves to words of five letters. */
  private static String withoutVowel(String stem) {
    return stem.length() == 5 && "aeio".indexOf(stem.charAt(4)) >= 0 ? stem.substring(0, 4) : stem;
  }

  /** Portuguese of either side: Lucene's Brazilian rule parts eleição from eleições. */
  static Stemmer portuguese() {
    FilterRule rule = new FilterRule(PortugueseLightStemFilter::new);
    return new KnownWords(
        """
        novo nova novos novas
        país países
        porto portos
        """,
        word -> rule.stem(asInFeminine(word)));
  }

  /** With the -esa of portuguesa for -ês, whose s the rule takes for a plural's. */
  private static String asInFeminine(String word) {
    return word.endsWith("ês") && word.length() > 5
        ? word.substring(0, word.length() - 2) + "esa"
        : word;
  }

  static Stemmer romanian() {
    FilterRule rule =
        new FilterRule(
            word ->
                new SnowballFilter(new RomanianNormalizationFilter(word), new RomanianStemmer()));
    return new KnownWords(
        """
        alegere alegerea alegerii alegeri alegerile alegerilor
        guvernator guvernatorul guvernatorului guvernatori guvernatorii guvernatorilor
        ministru ministrul ministrului miniștri miniștrii miniștrilor
        nou nouă noi noul noua noii noile
        președinte președintele președintelui președinți președinții președinților
        țară țara țări țării țările țărilor
        """,
        new FixpointRule(rule));
  }

  static Stemmer spanish() {
    return new KnownWords(
        """
        cargo cargos
        derecha derechas
        dios dioses
        hacienda haciendas
        libro libros
        maría
        muerte muertes
        news
        nueve
        ocho
        pueblo pueblos
        puerta puertas
        récord récords
        serie series
        """,
        // The plural first, because the rule leaves caso alone but makes cas of casos and casas.
        new FilterRule(word -> new SpanishLightStemFilter(new SpanishPluralStemFilter(word))));
  }
}
