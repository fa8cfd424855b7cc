package pl.ebok.domain.customers;

import java.util.Set;

/** Words of a street's name that people leave out or shorten, without marks and in lower case. */
final class StreetWords {
    private static final Set<String> KINDS = Set.of("""
            ul ulica al aleja aleje alei os osiedle pl plac rondo skwer bulwar im imienia""".split("\\s+", -1));

    private static final Set<String> TITLES = Set.of("""
            sw swiety swietego swietej bl blogoslawionego ks ksiedza o ojca bp biskupa abp arcybiskupa kard kardynala
            gen generala plk pulkownika mjr majora kpt kapitana por porucznika rtm rotmistrza marsz marszalka
            hetmana krola krolowej ksiecia dr doktora prof profesora inz inzyniera hr hrabiego""".split("\\s+", -1));

    /** First names as streets carry them, in the genitive. */
    private static final Set<String> FIRST_NAMES = Set.of("""
            adama adolfa agnieszki albina aleksandra alfreda alojzego andrzeja anny antoniego arkadego augusta
            barbary benedykta bernarda boguslawa boleslawa bronislawa cypriana czeslawa daniela dawida dominika
            edmunda edwarda eligiusza elizy elzbiety emila emilii ernesta eugeniusza feliksa ferdynanda filipa
            franciszka fryderyka gabriela gabrieli grzegorza gustawa heleny henryka hipolita hugona ignacego
            ireny jacka jadwigi jakuba jana janusza jaroslawa jerzego joachima joanny jozefa juliana juliusza
            karola karoliny katarzyny kazimierza klemensa konrada konstantego kornela krystyny krzysztofa
            ksawerego leona leopolda leszka lucjana ludwika lukasza macieja marcelego marcina marii mariana
            marka mateusza michala mieczyslawa mikolaja napoleona natalii olgi oskara pawla piotra rafala romana
            romualda ryszarda seweryna sebastiana stanislawa stefana stefanii szczepana szymona tadeusza teodora
            teresy tomasza urszuli waclawa waleriana wandy wawrzynca wiktora wincentego witolda wladyslawa
            wlodzimierza wojciecha zbigniewa zenona zofii zygmunta""".split("\\s+", -1));

    private StreetWords() {}

    static boolean mayBeLeftOut(String word) {
        // An initial stands for a first name.
        return (word.length() == 1 && Character.isLetter(word.charAt(0)))
                || KINDS.contains(word)
                || TITLES.contains(word)
                || FIRST_NAMES.contains(word);
    }
}
