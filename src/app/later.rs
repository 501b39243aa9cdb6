//! What shows only after a person has done something, loaded at the first sign of one, so that the drawing stands sooner:
//! inspector, panels, dialogs, messages, what the tools show over the drawing, the autosave, and the code that edits.
//!
//! All of it is one chunk, which the build cuts out of the program: whatever only [`view_of`] reaches. Nothing
//! else may name what is in it, or it moves back into the first load.

use super::arranging::Arranging;
use super::canvas::{
    CanvasPreview, ContextMenu, DrawingFromAfar, Minimap, QuickAdd, Rename, ScreenOverlay, paper_view,
};
use super::dialogs::Dialogs;
use super::icon::Icon;
use super::inspector::Inspector;
use super::menu::{DropTarget, MenuLines};
use super::panels::{LegendCard, Outline, SendEvent, Sending};
use super::pattern::{Compare, Trial};
use super::platform::{document, meta_content};
use super::saving::{Autosave, SavingBanner};
use super::store::{HANDS, Sheet, use_store};
use super::toast::Messages;
use super::worker::Engines;
use busbar::text::{self, label};
use js_sys::Promise;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_bindgen_futures::JsFuture;

/// A view of the chunk.
type View = Result<AnyView, SplitLoaderError>;

/// What belongs to a place. It is the only function that is cut out: each would have a loader of its own.
#[wasm_split(later, wasm_split_path = leptos::wasm_split, preload(load), fallible)]
fn view_of(place: Place) -> View {
    text::learn_rest();
    Ok(match place {
        Place::Nowhere => ().into_any(),
        Place::AroundStage => view! { <AroundStage /> }.into_any(),
        Place::OverStage => view! {
            <SavingBanner />
            <OutlinePlace />
            <LegendCard />
        }
        .into_any(),
        Place::OverSurface => view! {
            <ScreenOverlay />
            <Minimap />
            <QuickAdd />
            <ContextMenu />
        }
        .into_any(),
        Place::OverDrawing => view! {
            <DrawingFromAfar />
            <CanvasPreview />
            <Rename />
        }
        .into_any(),
        Place::Menu => view! { <MenuLines /> }.into_any(),
    })
}

/// What stands beside the stage and opens over it; with it come the autosave, the engines and the editor's hands.
#[component]
fn AroundStage() -> impl IntoView {
    let store = use_store();
    let autosave: Autosave = use_context().expect("the app provides it before it mounts anything");
    autosave.follow(store);
    store.take_hands(HANDS);
    store.paper().set(Some(paper_view));
    provide_context(Engines::new(store));
    let sending = Sending::new();
    provide_context(sending);
    provide_context(Trial::new(sending));
    view! {
        <Inspector />
        <Show when=move || store.sheet().get() == Some(Sheet::Send)>
            <SendEvent />
        </Show>
        <Show when=move || store.sheet().get() == Some(Sheet::Compare)>
            <Compare />
        </Show>
        <Dialogs />
        <Arranging />
        <Messages />
        <DropTarget />
    }
}

#[component]
fn OutlinePlace() -> impl IntoView {
    let store = use_store();
    view! {
        <Show when=move || store.sheet().get() == Some(Sheet::Outline)>
            <Outline />
        </Show>
    }
}

/// A place of the page that something of the chunk goes to.
#[derive(Clone, Copy)]
pub enum Place {
    /// Nothing is shown: only the words of the chunk are learnt.
    Nowhere,
    AroundStage,
    OverStage,
    OverSurface,
    OverDrawing,
    Menu,
}

/// How far the chunk is.
#[derive(Clone, Copy, Default, PartialEq)]
enum Loading {
    #[default]
    NotNeeded,
    UnderWay,
    Ready,
    Failed,
}

/// The chunk, as the page's parts share it.
#[derive(Clone, Copy)]
pub struct Later(RwSignal<Loading>);

impl Later {
    /// Loads the chunk when a person touches the page, or when there is something to say.
    pub fn new() -> Self {
        let later = Self(RwSignal::default());
        let store = use_store();
        let autosave: Autosave = use_context().expect("the app provides it before it mounts anything");
        let touched = move || {
            if later.0.get_untracked() == Loading::NotNeeded {
                later.fetch();
            }
        };
        // A screen reader or a dragged file may come without any pointer.
        window_event_listener(leptos::ev::pointermove, move |_| touched());
        window_event_listener(leptos::ev::pointerdown, move |_| touched());
        window_event_listener(leptos::ev::keydown, move |_| touched());
        window_event_listener(leptos::ev::wheel, move |_| touched());
        window_event_listener(leptos::ev::focusin, move |_| touched());
        window_event_listener(leptos::ev::dragenter, move |_| touched());
        Effect::new(move |_| {
            if autosave.has_failed() || !store.toasts().with(Vec::is_empty) {
                touched();
            }
        });
        later
    }

    /// Whether the chunk is there, and with it every word.
    pub fn is_ready(self) -> bool {
        self.0.get() == Loading::Ready
    }

    fn fetch(self) {
        self.0.set(Loading::UnderWay);
        leptos::task::spawn_local(async move {
            let (chunk, styles) = (load(), load_styles());
            let is_there = styles.await && chunk.await.is_ok() && now(view_of(Place::Nowhere)).is_some();
            self.0.set(if is_there { Loading::Ready } else { Loading::Failed });
        });
    }
}

/// Loads the chunk's styles; answers whether they are there.
fn load_styles() -> impl Future<Output = bool> {
    let document = document();
    let link = document.create_element("link").ok();
    let loading = link.zip(meta_content("busbar-styles")).zip(document.head()).map(|((link, address), head)| {
        // Attributes and listeners of a new element, and its place in the page's head, cannot be refused.
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", &address);
        JsFuture::from(Promise::new(&mut |loaded, failed| {
            let _ = link.add_event_listener_with_callback("load", &loaded);
            let _ = link.add_event_listener_with_callback("error", &failed);
            let _ = head.append_child(&link);
        }))
    });
    async move {
        match loading {
            Some(loading) => loading.await.is_ok(),
            None => false,
        }
    }
}

/// What belongs to a place, once it is there.
#[component]
pub fn Shown(later: Later, place: Place) -> impl IntoView {
    move || match later.0.get() {
        Loading::NotNeeded => None,
        Loading::UnderWay => matches!(place, Place::OverStage).then(|| {
            view! { <div class="loading" role="progressbar" aria-label=label("app-shell-loading")></div> }.into_any()
        }),
        Loading::Ready => now(view_of(place)),
        Loading::Failed => matches!(place, Place::OverStage).then(|| view! { <NotLoaded later /> }.into_any()),
    }
}

/// The view of a function whose chunk has been loaded: it answers at once.
fn now(view: impl Future<Output = View>) -> Option<AnyView> {
    match pin!(view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(view) => view.ok(),
        Poll::Pending => None,
    }
}

#[component]
fn NotLoaded(later: Later) -> impl IntoView {
    view! {
        <div class="banner-place" role="alert">
            <div class="banner">
                {Icon::Warning.view()} <p>{label("app-shell-not-loaded")}</p>
                <button type="button" class="button outlined" on:click=move |_| later.fetch()>
                    {label("app-shell-load-again")}
                </button>
            </div>
        </div>
    }
}
