//! The colours of pictures: those of the canvas, as style/tokens.css has them. A test holds the two together.

use crate::kinds::Group;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    Light,
    Dark,
}

impl Scheme {
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// Colours by what they are for.
pub struct Theme {
    pub canvas: &'static str,
    pub surface: &'static str,
    pub raised: &'static str,
    pub sunken: &'static str,
    pub text: &'static str,
    pub text_muted: &'static str,
    pub text_faint: &'static str,
    pub hairline_strong: &'static str,
    pub outline: &'static str,
    pub accent: &'static str,
    pub on_accent: &'static str,
    pub on_strong: &'static str,
    pub link: &'static str,
    pub link_failure: &'static str,
    pub paper: &'static str,
    pub paper_line: &'static str,
    groups: [(&'static str, &'static str); 5],
}

impl Theme {
    pub fn of(scheme: Scheme) -> &'static Self {
        match scheme {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
        }
    }

    /// A group's colour, and its soft one.
    pub fn group(&self, group: Group) -> (&'static str, &'static str) {
        self.groups[match group {
            Group::Routing => 0,
            Group::Compute => 1,
            Group::Messaging => 2,
            Group::Edge => 3,
            Group::Annotation => 4,
        }]
    }
}

static LIGHT: Theme = Theme {
    canvas: "#f5f6f9",
    surface: "#ffffff",
    raised: "#ffffff",
    sunken: "#f3f4f8",
    text: "#161a23",
    text_muted: "#565e6e",
    text_faint: "#616979",
    hairline_strong: "#cdd3de",
    outline: "#7d8597",
    accent: "#2d5be3",
    on_accent: "#ffffff",
    on_strong: "#ffffff",
    link: "#7b8496",
    link_failure: "#c0564d",
    paper: "#fff8e1",
    paper_line: "#ecdcae",
    groups: [
        ("#4a50c4", "#ecedfb"),
        ("#97582a", "#faf0e7"),
        ("#0f766b", "#e3f4f1"),
        ("#9a3d72", "#fae9f2"),
        ("#5a6375", "#eef0f4"),
    ],
};

static DARK: Theme = Theme {
    canvas: "#0e1117",
    surface: "#161a22",
    raised: "#1d232e",
    sunken: "#11151c",
    text: "#e9ecf3",
    text_muted: "#a3acbd",
    text_faint: "#939db0",
    hairline_strong: "#3b4556",
    outline: "#727c91",
    accent: "#7f9fff",
    on_accent: "#0b1226",
    on_strong: "#0b0e13",
    link: "#77829a",
    link_failure: "#e0837b",
    paper: "#2c2718",
    paper_line: "#4b4228",
    groups: [
        ("#a3a8ff", "#24264a"),
        ("#e3a878", "#3a2818"),
        ("#5ccabb", "#12332f"),
        ("#e695c3", "#3a1c2d"),
        ("#a9b2c3", "#262c37"),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_page() {
        let tokens = include_str!("../../style/tokens.css");
        let token = |name: &str| {
            let (_, rest) = tokens.split_once(&format!("{name}: light-dark(")).expect("the token is there");
            let (light, rest) = rest.split_once(", ").expect("two colours");
            (light.to_owned(), rest.split_once(')').expect("an end").0.to_owned())
        };
        let own = |theme: &Theme| {
            let mut all = vec![
                ("--canvas", theme.canvas),
                ("--surface", theme.surface),
                ("--surface-raised", theme.raised),
                ("--surface-sunken", theme.sunken),
                ("--text", theme.text),
                ("--text-muted", theme.text_muted),
                ("--text-faint", theme.text_faint),
                ("--hairline-strong", theme.hairline_strong),
                ("--outline", theme.outline),
                ("--accent", theme.accent),
                ("--on-accent", theme.on_accent),
                ("--on-strong", theme.on_strong),
                ("--link", theme.link),
                ("--link-failure", theme.link_failure),
                ("--paper", theme.paper),
                ("--paper-line", theme.paper_line),
            ];
            all.extend([
                ("--group-routing", theme.group(Group::Routing).0),
                ("--group-compute", theme.group(Group::Compute).0),
                ("--group-messaging", theme.group(Group::Messaging).0),
                ("--group-edge", theme.group(Group::Edge).0),
                ("--group-annotation", theme.group(Group::Annotation).0),
                ("--group-routing-soft", theme.group(Group::Routing).1),
                ("--group-compute-soft", theme.group(Group::Compute).1),
                ("--group-messaging-soft", theme.group(Group::Messaging).1),
                ("--group-edge-soft", theme.group(Group::Edge).1),
                ("--group-annotation-soft", theme.group(Group::Annotation).1),
            ]);
            all
        };
        for ((name, light), (_, dark)) in own(&LIGHT).into_iter().zip(own(&DARK)) {
            assert_eq!(token(name), (light.to_owned(), dark.to_owned()), "{name}");
        }
    }
}
