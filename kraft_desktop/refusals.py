"""The words for why a package is not accepted: what happened, what is safe, what to do."""

from __future__ import annotations

from kraft_desktop.domain.errors import KraftError, NotAPackage, PackageRefused, TamperedPackage

REFUSALS = {
    "unknown_key": (
        "The package is signed with a key that is not known here, so nobody can tell who made it. Nothing was "
        "taken in. Call the node on a number you already have, and compare keys before you go on."
    ),
    "unconfirmed_key": (
        "The node's key has not been compared by telephone yet. Nothing was taken in. Compare the numbers on the "
        "page of keys, then drop the package again."
    ),
    "foreign_node": (
        "The package speaks for another node than the one that signed it. Nothing was taken in. Call the node that"
        " signed it: two stores may have been mixed up."
    ),
    "practice": (
        "The package comes from a practice store: the people in it are invented. Nothing was taken in and the real"
        " figures are untouched. Ask the node for its real package."
    ),
    "not_practice": (
        "The package is a real one and this is a practice store. Nothing was taken in. Open the real store and "
        "take the package in there."
    ),
    "practice_owner": (
        "The key held here for the project owner belongs to a practice store. Nothing was sent. Ask the project "
        "owner for the key of the real store."
    ),
    "other_programme": (
        "The package belongs to another programme. Nothing was taken in. It has probably gone to the wrong "
        "receiver: tell the sender."
    ),
    "other_recipient": (
        "The package was made for another receiver's key than yours. Nothing was taken in. Compare keys with the "
        "node on the telephone and ask for the package anew."
    ),
    "other_period": (
        "The period of the package does not exist in the programme. Nothing was taken in. Ask the node which "
        "period is meant, and whether its program is of the same version as yours."
    ),
    "mixed_schemes": (
        "The node cuts its half-years in another way than in its earlier packages. Nothing was taken in. The way "
        "must not change during the project: call the node."
    ),
    "replayed": (
        "Another package of the node, with the same number or for the same period and version, has been taken in "
        "already. Nothing was changed and the first one stands. Ask the node; a correction comes as a new version."
    ),
    "older_sequence": (
        "The package is older than what has been taken in, and nothing that came later says that it belongs here. "
        "Nothing was changed. Take in the packages between first; ask the node to write those that are lost again."
    ),
    "broken_chain": (
        "The package does not follow on the one that the node sent before it. Nothing was taken in. The node's "
        "store may be an old copy: call the node before anything more is sent."
    ),
    "period_order": (
        "The package tells of an earlier period than one with a lower number, so the periods run backwards. "
        "Nothing was taken in. Ask the node to check the period and the date of its computer."
    ),
    "corrects_unknown": (
        "The package corrects another version than the one that has been taken in. Nothing was changed and the "
        "version here stands. Ask the node which version is to be corrected."
    ),
    "contradicts": (
        "The package cannot be true together with those taken in before. Nothing was taken in and the earlier ones"
        " stand. Ask the node to look at its figures; figures that were wrong are corrected by a new version."
    ),
    "BadTables": (
        "The figures in the package contradict each other ({where}). Nothing was taken in. Ask the node to make "
        "the package anew: its figures are never changed by hand."
    ),
    "MalformedPackage": (
        "The package is signed by the node but does not follow the format ({where}). Nothing of it is used. Ask "
        "which version of the program the node has, update the older one, and ask for the package anew."
    ),
    "NotAPackage.too_large": (
        "The file is larger than any package can be and was not opened. Nothing was taken in. Ask the node for the"
        " file that ends in .kraftpaket."
    ),
    "NotAPackage.empty": (
        "The file is empty. Nothing was taken in. Save it from the mail once more, or ask the node to send it again."
    ),
    "NotAPackage.form": (
        "The file is not a sealed package. Nothing was taken in. Choose the file that ends in .kraftpaket, as it "
        "came in the mail."
    ),
    "TamperedPackage.cut": (
        "The file ends too early: it has been cut off on the way. Nothing of it is used. Save it from the mail "
        "once more, or ask the node to send the same package again."
    ),
    "TamperedPackage.other_seal": (
        "The package is sealed for somebody else, or its first lines have been altered. It cannot be opened here. "
        "Ask the node whom it was made for, and for the same package again."
    ),
    "TamperedPackage.seal": (
        "The package has been altered on the way, or its end is missing: the seal is broken. Nothing of it is "
        "used. Ask the node to send the same package again."
    ),
    "TamperedPackage.envelope": (
        "Inside the seal there is no signed package. Nothing of it is used. Anybody can seal a file for you, only "
        "the node can sign: ask the node whether it has sent anything."
    ),
    "TamperedPackage.signature": (
        "The signature does not fit: the package says that it comes from a node whose key you hold, but that node "
        "did not sign this content. Nothing of it is used. Call the node on a number you already have."
    ),
    "NotAPackage.armor": (
        "The text form of the package has been altered on the way. Nothing of it is used. Save it from the mail "
        "once more, or ask the node for the file that ends in .kraftpaket."
    ),
    "NotSealed": (
        "The file is an archive, perhaps the open form of a package. Nothing was taken in: only sealed packages are. Ask the "
        "node for the file that ends in .kraftpaket."
    ),
    "TamperedPackage.zip_cut": (
        "The archive has been cut off or damaged. Nothing of it is used. Save it from the mail once more, or ask "
        "the node to write it again."
    ),
    "TamperedPackage.zip_members": (
        "The archive holds other files than an open package does. Nothing of it is used. Ask the node for the "
        "archive as its program wrote it."
    ),
    "TamperedPackage.zip_form": (
        "The archive has been packed anew by another program, so it is not the one that the node wrote. Nothing of"
        " it is used. Ask the node for the archive itself."
    ),
    "TamperedPackage.payload_signature": (
        "The signature of paket.json does not fit: what it says has been altered since it was signed. Nothing of "
        "it is used. Ask the node to write the archive again."
    ),
    "TamperedPackage.sums_signature": (
        "The signature of SHA256SUMS does not fit: the list of files has been altered since it was signed. Nothing"
        " of it is used. Ask the node to write the archive again."
    ),
    "TamperedPackage.other_key": (
        "The package was signed with another key than the one that lies in it. Nothing of it is used. Call the "
        "node on a number you already have."
    ),
    "TamperedPackage.not_nodes_key": (
        "The package was signed with another key than the one that the node has here, so somebody else may have "
        "made it. Nothing of it is used. Call the node on a number you already have."
    ),
    "TamperedPackage.signature_file": (
        "A signature file in the archive does not follow the format. Nothing of it is used. Ask the node to write the "
        "archive again."
    ),
    "TamperedPackage.key": (
        "The key in the archive does not follow the format. Nothing of it is used. Ask the node to write the archive again."
    ),
}
"""The texts by the reason of a PackageRefused, else by the kind of error, with its problem where the kind has several."""


def key(error: KraftError) -> str:
    """The key in ``REFUSALS`` of the words for an error; there may be no such entry."""
    if isinstance(error, PackageRefused):
        return error.reason
    kind = type(error).__name__
    return f"{kind}.{error.problem}" if isinstance(error, NotAPackage | TamperedPackage) else kind
