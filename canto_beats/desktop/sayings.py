"""What the service says of its failures, and how the window says it: in its language, and for somebody with a mouse.

To add one: at the left word for word what is raised, with a name in braces for each part that differs; at the right
what the person reads, with those of the names that are needed. What is not in here is shown as the service says it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.glossary.sayings import of_the_glossary
from canto_beats.desktop.subtitle_sayings import of_subtitles


def sayings() -> dict[str, str]:
    return (
        of_the_glossary()
        | of_subtitles()
        | _of_recordings()
        | _of_models()
        | _of_engines()
        | _of_places()
        | _of_notices()
        | _of_plans()
        | _of_memory()
        | _of_profiles()
    )


def _of_recordings() -> dict[str, str]:
    tell = QCoreApplication.translate
    return {
        "There is no file {path}. Check the name and the folder.": tell(
            "Failures", "There is no file {path} any more. Open it from where it is now."
        ),
        "{path} is a folder. Name a video or audio file inside it.": tell(
            "Failures", "{path} is a folder. Open a video or audio file inside it."
        ),
        "{path} is empty (0 bytes). Copy or download the file again.": tell(
            "Failures", "{path} is empty. Copy or download the file again."
        ),
        "You may not read {path}. Ask for permission to read it, or copy it to a folder of your own.": tell(
            "Failures", "You may not read {path}. Ask for permission, or copy it to a folder of your own."
        ),
        "{path} cannot be read ({reason}). Check the disk or the network drive that holds it.": tell(
            "Failures", "{path} cannot be read ({reason}). Check the disk or the network drive that holds it."
        ),
        "{path} was cut short: the index, which comes last in an mp4, is not whole. "
        "Copy or download the file again.": tell(
            "Failures", "{path} was cut short: its end is missing. Copy or download the file again."
        ),
        "{path} has no sound. Choose a file with an audio track.": tell(
            "Failures", "{path} has no sound. Choose a file with an audio track."
        ),
        "{path} is not a video or audio file, whatever its name says. Choose a video or audio file.": tell(
            "Failures", "{path} is not a video or audio file, whatever its name says. Choose another file."
        ),
        "The sound of {path} cannot be decoded. "
        "Try another audio track with --audio-track, or convert the file first.": tell(
            "Failures", "The sound of {path} cannot be decoded. Convert the file first."
        ),
        "This recording is already being worked on by {by}. "
        "Wait until that job is done, or stop it; then run the same command again.": tell(
            "Failures", "This recording is already being worked on elsewhere. Wait until that is done, then try again."
        ),
    }


def _of_models() -> dict[str, str]:
    tell = QCoreApplication.translate
    get_one = tell("Failures", "No speech model is installed yet. Get one in the settings, under Models.")
    return {
        "The model {name} is not on this machine. Get it with `canto-beats models get {again}`.": tell(
            "Failures", "The model {name} is not on this machine. Get it in the settings, under Models."
        ),
        "There is no model {name}: no folder, and no name that is known. "
        "See `canto-beats models list`, or give a folder or a hub id such as owner/model.": tell(
            "Failures", "There is no model {name}. Choose another one."
        ),
        "No speech model is installed yet, and none was named. {todo}": get_one,
        "The demo models are not part of this copy of canto-beats: there is no folder {path}. "
        "Clone or install canto-beats again, or name a real model (see `canto-beats models list`).": tell(
            "Failures",
            "The demo models are not part of this copy of canto-beats. Install it again, or get a real model.",
        ),
        "The model hub cannot be reached. Check the network and try again; it goes on where it stopped.": tell(
            "Failures", "The model hub cannot be reached. Check the network and try again; it goes on where it stopped."
        ),
        "The model takes {needed} GB, and the disk has {free} GB free. Free some space and try again.": tell(
            "Failures", "The model takes {needed} GB, and the disk has {free} GB free. Free some space and try again."
        ),
        "The model could not be saved: {reason}. Free some space and try again.": tell(
            "Failures", "The model could not be saved ({reason}). Free some space and try again."
        ),
        "The model {name} is given only to people who accepted its terms. "
        "Accept them on the hub and log in there.": tell(
            "Failures",
            "The model {name} is given only to people who accepted its terms. Accept them on the hub and log in there.",
        ),
        "The model hub refused the request ({status}). Try again later; it goes on where it stopped.": tell(
            "Failures", "The model hub refused the request ({status}). Try again later; it goes on where it stopped."
        ),
    }


def _of_engines() -> dict[str, str]:
    tell = QCoreApplication.translate
    smaller = tell("Failures", "Memory ran out. Close other programs, or choose a smaller model.")
    again = tell("Failures", "The engine failed several times in the same place. Try another model or another device.")
    return {
        "There is no device called {name} here. Choose one of: {names}.": tell(
            "Failures", "There is no device {name} here. Choose another one in the settings."
        ),
        "There was not enough memory for the speech model. Close other programs, or choose a smaller model.": smaller,
        "The engine ran out of memory. Close other programs or choose a smaller model.": smaller,
        "Memory ran out, and every smaller way of working did too: {told} "
        "Close other programs or choose a smaller model.": smaller,
        "The engine failed several times in the same place: {told} Try another engine with --engine.": again,
        "The voice activity engine failed several times in the same place. Run the same command again.": tell(
            "Failures", "Finding speech failed several times in the same place. Try again."
        ),
        "ffmpeg was ended by the system or crashed while it read {path}. Run the same command again.": tell(
            "Failures", "ffmpeg was ended by the system or crashed while it read {path}. Try again."
        ),
        "No ffmpeg that runs was found here, so no film can be read. "
        "Install ffmpeg, or name one in the variable {name}.": tell(
            "Failures", "No ffmpeg that runs was found here, so nothing can be read. Install ffmpeg."
        ),
        "Something went wrong that canto-beats did not expect. What is transcribed is kept. "
        "Please report it with the log in {folder}.": tell(
            "Failures", "Something went wrong that canto-beats did not expect. What is transcribed is kept. "
            "Please report it with the details."
        ),
    }  # fmt: skip


def _of_places() -> dict[str, str]:
    tell = QCoreApplication.translate
    full = tell("Failures", "The disk is full. Free some space and try again; what is transcribed is kept.")
    return {
        "The disk that holds {path} is full. "
        "Free some space and run the same command again; what is transcribed is kept and used again.": full,
        "The disk that holds the library {path} is full. Free some space and run the same command again.": full,
        "Another program has held the library {path} for too long. "
        "Close the other program and run the same command again.": tell(
            "Failures", "Another program has held the library for too long. Close it and try again."
        ),
        "The library {path} cannot be used. "
        "Check the permissions of its folder, or set CANTO_BEATS_HOME to another one.": tell(
            "Failures", "The library {path} cannot be used. Check the permissions of its folder."
        ),
        "Nothing can be written to the folder {folder}. Give another folder with -o, or make this one writable.": tell(
            "Failures", "Nothing can be written to the folder {folder}. Make it writable, and try again."
        ),
    }


def _of_notices() -> dict[str, str]:
    """Nothing failed: what a person should know about a job that goes on."""
    tell = QCoreApplication.translate
    return {
        "{told} Going on with the processor.": tell(
            "Failures", "The engine failed on the accelerator and goes on with the processor, which takes longer."
        ),
        "{told} Going on with the device {name}.": tell("Failures", "The engine failed and goes on with {name}."),
        "{told} Going on with smaller numbers ({numbers}).": tell(
            "Failures", "The engine failed and goes on with smaller numbers ({numbers}), which take less memory."
        ),
        "{told} Going on with a part of the model at a time.": tell(
            "Failures", "The engine failed and goes on with a part of the model at a time, which takes less memory."
        ),
        "{told} Going on with less at a time.": tell(
            "Failures", "The engine failed and goes on with less at a time, which takes less memory."
        ),
        "{told} It was started again; nothing was lost.": tell(
            "Failures", "The engine failed and was started again. Nothing was lost."
        ),
        "The rest of the text stays as it was heard. {what}": tell(
            "Failures", "Polishing ended early. The rest of the text stays as it was heard."
        ),
        "The rest is put into written Chinese by rules alone. {what}": tell(
            "Failures", "The language model gave up. The rest is put into written Chinese by rules alone."
        ),
        "The rest is put into semi-written Chinese by rules alone. {what}": tell(
            "Failures", "The language model gave up. The rest is put into semi-written Chinese by rules alone."
        ),
        "The rest of the English stays as it was said. {what}": tell(
            "Failures", "The language model gave up. The rest of the English stays as it was said."
        ),
        "The file is damaged at about {time}; the part before it was used.": tell(
            "Failures", "The recording is damaged at about {time}. Only what is before that was transcribed."
        ),
        "What was kept of this recording was cut by another version, so it is transcribed anew.": tell(
            "Failures", "What was kept of this recording was made by another version, so it is transcribed anew."
        ),
        "This recording was transcribed before with the same model; that is used again (--fresh does it anew).": tell(
            "Failures", "This recording was transcribed before with the same model, and that is used again."
        ),
        "The model {name} does not know Cantonese by name; it is asked for Chinese in the style of a Cantonese "
        "sentence, and may drift into written Chinese.": tell(
            "Failures", "The model {name} does not know Cantonese by name, and may drift into written Chinese."
        ),
        "The {kind} model is a demo that {limits}. For a film of your own get a real one, "
        "such as with `canto-beats models get {name}`.": tell(
            "Failures", "One of the models is a demo. For a film of your own get a real one in the settings."
        ),
        "The library was damaged. It is kept as {path}, and a new one was begun.": tell(
            "Failures", "The library was damaged. It is kept as {path}, and a new one was begun."
        ),
    }


def _of_plans() -> dict[str, str]:
    """What a job's models will need, before it starts."""
    tell = QCoreApplication.translate
    return {
        "The model {name} needs about {needed}, and there are {total} ({device}) in all. "
        "Choose a smaller model, or leave the polish off.": tell(
            "Failures",
            "The model {name} needs about {needed}, and there are {total} ({device}) in all. "
            "Choose a smaller model, or leave the polish off.",
        ),
        "The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model.": tell(
            "Failures",
            "The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model.",
        ),
        "{name} does not fit on {gpu} just now; it will run on {device}, slower.": tell(
            "Failures", "{name} does not fit on {gpu} just now; it will run on {device}, slower."
        ),
        "{name} may need more memory than is free ({needed} of {free}): close other programs if it gets slow, or "
        "choose a smaller model.": tell(
            "Failures",
            "{name} may need more memory than is free ({needed} of {free}): close other programs if it gets slow, or "
            "choose a smaller model.",
        ),
        "Memory ran out with {name} in the last days, so it begins with less at a time.": tell(
            "Failures", "Memory ran out with {name} in the last days, so it begins with less at a time."
        ),
    }


def _of_memory() -> dict[str, str]:
    """Nothing failed: what became of a model that was to be given back."""
    tell = QCoreApplication.translate
    return {
        "{name} waits in the computer's memory.": tell("Failures", "{name} waits in the computer’s memory."),
        "{name} was released instead. {note}": tell("Failures", "{name} was released instead. {note}"),
        "{name} was released instead.": tell("Failures", "{name} was released instead."),
        "Parking frees no memory here: the device and the computer share one memory. It is released instead.": tell(
            "Failures",
            "Moving it would free no memory here: the GPU and the computer share one memory. It is released instead.",
        ),
        "Parking frees no memory here: the model is in the computer's own memory already. "
        "It is released instead.": tell(
            "Failures",
            "Moving it would free no memory here: it is in the computer’s own memory already. It is released instead.",
        ),
        "Parking frees no memory here: the engine “{name}” has no way to do it. It is released instead.": tell(
            "Failures", "Its engine ({name}) cannot let it wait in the computer’s memory. It is released instead."
        ),
        "its process hangs inside a driver": tell("Failures", "its process hangs inside a driver"),
        "{name} is in use and stays where it is.": tell("Failures", "{name} is in use and stays where it is."),
        "{name} is in use and goes when its work is done.": tell(
            "Failures", "{name} is in use and goes when its work is done."
        ),
        "{name} has ended, but its memory is not known to be free: {note}.": tell(
            "Failures", "{name} has ended, but its memory is not known to be free ({note})."
        ),
        "{name} was released.": tell("Failures", "{name} was released."),
        "{name} is going already.": tell("Failures", "{name} is being released already."),
        "{name} is not loaded.": tell("Failures", "{name} is not loaded."),
    }


def _of_profiles() -> dict[str, str]:
    """Written by another version, or by hand: nothing that the settings make is refused."""
    unknown = QCoreApplication.translate(
        "Failures",
        "How these subtitles are to be made is not known here: {profile}. "
        "Choose it anew in the settings, under Subtitles.",
    )
    return {
        "There is no profile called {profile}. "
        "Choose one of {profiles}; what differs goes behind it, as in {name},cells=14.": unknown,
        "The profile {profile} cannot be used: {why}": unknown,
    }
