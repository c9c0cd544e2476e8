<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Check</name>
    <message>
        <source>Social workers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Managers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other unit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in film</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A voice is speaking now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you hear it? Otherwise turn up the sound, or check the cable.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sound could not be played. Check the cable and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test the sound and listen at the back of the room.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only {size} free on the disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your answers still fit. Make room before you fill in films.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size} free</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turn on Do not disturb, so that no messages are shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The computer may fall asleep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turn off sleep in the system's settings, or touch the mouse now and then.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>captions</source>
        <translation>text på film</translation>
    </message>
    <message>
        <source>no captions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Film {number}: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checked, {length}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The charger is in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Battery {percent} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Battery {percent} %, no charger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plug in the charger.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lasts about {minutes} min.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message>
        <source>stopped at {position}</source>
        <translation>stannade {position}</translation>
    </message>
    <message>
        <source>CONTINUE</source>
        <translation>FORTSÄTT</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Kvar:</translation>
    </message>
    <message>
        <source>Continue the meeting</source>
        <translation>Fortsätt träffen</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>NÄST</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Ny träff</translation>
    </message>
    <message>
        <source>{position} of {duration}</source>
        <translation>{position} av {duration}</translation>
    </message>
    <message>
        <source>You have seen all the films and answered all the questions</source>
        <translation>Ni har sett alla filmer och besvarat alla frågor</translation>
    </message>
    <message>
        <source>What is left is to hand over your answers. Nothing is sent by itself.</source>
        <translation>Kvar är att lämna över era svar. Inget skickas av sig självt.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>The answers have changed since you handed them over on {date}.</source>
        <translation>Svaren har ändrats sedan ni lämnade över dem {date}.</translation>
    </message>
    <message>
        <source>Hand over again</source>
        <translation>Lämna över igen</translation>
    </message>
    <message>
        <source>You handed over your answers on {date}.</source>
        <translation>Ni lämnade över era svar {date}.</translation>
    </message>
    <message>
        <source>Our answers</source>
        <translation>Våra svar</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>KLART</translation>
    </message>
    <message>
        <source>Your first meeting</source>
        <translation>Er första träff</translation>
    </message>
    <message>
        <source>Say who you are and choose a film. You can stop in the middle and go on another day.</source>
        <translation>Berätta vilka ni är och välj film. Ni kan stanna mitt i och fortsätta en annan dag.</translation>
    </message>
    <message>
        <source>The films come on a USB stick or from a folder. Fill them in first.</source>
        <translation>Filmerna kommer på ett USB-minne eller från en mapp. Fyll på dem först.</translation>
    </message>
    <message>
        <source>Fill in the films…</source>
        <translation>Fyll på filmerna…</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nothing is sent by itself.</source>
        <translation>Allt sparas på den här datorn. Inget skickas av sig självt.</translation>
    </message>
    <message>
        <source>BEGIN</source>
        <translation>BÖRJA HÄR</translation>
    </message>
    <message>
        <source>Film {number} «{title}»</source>
        <translation>Film {number} «{title}»</translation>
    </message>
    <message>
        <source>The questions of step 2</source>
        <translation>Frågorna i steg 2</translation>
    </message>
    <message>
        <source>Summing up</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>{minutes} min of film</source>
        <translation>{minutes} min film</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>then film {number}</source>
        <translation>sedan film {number}</translation>
    </message>
    <message>
        <source>two</source>
        <translation>två</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>four</source>
        <translation>fyra</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fem</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sju</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>åtta</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nio</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tio</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elva</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>tolv</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll på</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>Fill in all…</source>
        <translation>Fyll på alla…</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Read in a course…</source>
        <translation>Läs in kurs…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Alla gemensamma</translation>
    </message>
    <message>
        <source>We watch all {count}, whatever we work with</source>
        <translation>Vi ser alla {count}, vad vi än arbetar med</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>Riktade</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmer</translation>
    </message>
    <message>
        <source>{count} films are missing on this computer.</source>
        <translation>{count} filmer saknas på den här datorn.</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Steg {number}</translation>
    </message>
    <message>
        <source>{seen} of {total} seen together</source>
        <translation>{seen} av {total} sedda tillsammans</translation>
    </message>
    <message>
        <source>Lectures</source>
        <translation>Föreläsningar</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>{answered} av {total} besvarade</translation>
    </message>
    <message>
        <source>none in this course</source>
        <translation>inga i den här kursen</translation>
    </message>
    <message>
        <source>handed over {date}</source>
        <translation>lämnat över {date}</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>inte begärt</translation>
    </message>
</context>
</TS>
